package org.carrel.platform.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Lets the pages of configured origins call the API (CORS). A request of any other page is answered as if it came from
 * no page, and the browser keeps the answer from it: without cookies there is nothing to protect beyond that.
 */
class ForeignPages implements Filter {
    private static final List<String> SHOWN = List.of(
            HttpHeaders.ETAG,
            HttpHeaders.LINK,
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.WWW_AUTHENTICATE,
            "X-Request-Id",
            "RateLimit",
            "RateLimit-Policy");
    private final List<String> origins;
    private final CorsConfiguration rules = new CorsConfiguration();
    private final DefaultCorsProcessor processor = new DefaultCorsProcessor();

    ForeignPages(List<String> origins) {
        this.origins = origins;
        rules.setAllowedOrigins(origins);
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(List.of("*"));
        rules.setExposedHeaders(SHOWN);
        rules.setMaxAge(Duration.ofHours(1));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        var preFlight = CorsUtils.isPreFlightRequest(asked);
        if (origins.contains(asked.getHeader(HttpHeaders.ORIGIN)) || preFlight) {
            var allowed = processor.processRequest(rules, asked, answer);
            if (preFlight || !allowed) {
                return;
            }
        } else if (!origins.isEmpty()) {
            answer.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        chain.doFilter(request, response);
    }
}
