package org.carrel.operations;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a scraper with its own token read the metrics; it stands before the gate that knows users' tokens only. */
@Component
@Order(-200)
class ScraperGate extends OncePerRequestFilter {
    private final MetricsProperties properties;
    private final PrometheusMeterRegistry registry;

    ScraperGate(MetricsProperties properties, PrometheusMeterRegistry registry) {
        this.properties = properties;
        this.registry = registry;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return properties.token().isEmpty() || !request.getRequestURI().equals(MetricsController.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET") && isScraper(request)) {
            response.setContentType(MetricsController.FORMAT);
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(registry.scrape());
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isScraper(HttpServletRequest request) {
        var sent = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        var right = "Bearer " + properties.token();
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
