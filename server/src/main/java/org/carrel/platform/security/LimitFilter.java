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
import org.carrel.platform.http.ProblemWriter;
import org.carrel.platform.limit.RateLimits;

/** Lets requests through as often as they may come, once it is known whose they are, and before they cost anything. */
record LimitFilter(RateLimits limits, ProblemWriter problems) implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST || passed(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean passed(ServletRequest request, ServletResponse response) {
        try {
            limits.take((HttpServletRequest) request, (HttpServletResponse) response);
            return true;
        } catch (RuntimeException e) {
            problems.write((HttpServletRequest) request, (HttpServletResponse) response, e);
            return false;
        }
    }
}
