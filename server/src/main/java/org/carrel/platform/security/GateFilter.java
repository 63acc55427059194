package org.carrel.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.carrel.platform.http.ProblemWriter;

/** Lets every {@link Gate} look at a request, and answers with the problem of the first that refuses it. */
record GateFilter(List<Gate> gates, ProblemWriter problems) implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST || passed(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean passed(ServletRequest request, ServletResponse response) {
        try {
            for (var gate : gates) {
                gate.check((HttpServletRequest) request);
            }
            return true;
        } catch (RuntimeException e) {
            problems.write((HttpServletRequest) request, (HttpServletResponse) response, e);
            return false;
        }
    }
}
