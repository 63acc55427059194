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
import java.util.Optional;
import org.carrel.platform.http.ProblemWriter;
import org.carrel.platform.limit.RateLimits;
import org.carrel.platform.limit.RateLimits.Passage;

/** Lets requests through as often as they may come, once it is known whose they are, and before they cost anything. */
record LimitFilter(RateLimits limits, ProblemWriter problems) implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            chain.doFilter(request, response);
            return;
        }
        var passage = passage((HttpServletRequest) request, (HttpServletResponse) response);
        if (passage.isPresent()) {
            try {
                chain.doFilter(request, response);
            } finally {
                passage.get().end();
            }
        }
    }

    private Optional<Passage> passage(HttpServletRequest request, HttpServletResponse response) {
        try {
            return Optional.of(limits.take(request, response));
        } catch (RuntimeException e) {
            problems.write(request, response, e);
            return Optional.empty();
        }
    }
}
