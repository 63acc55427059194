package org.carrel.platform.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Times every request by its route, and leaves one line a request in the log where {@code carrel.http.access-log} is on. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestRecord extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger("org.carrel.access");
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final HttpProperties properties;

    private record Kind(String method, String route, int status) {}

    RequestRecord(MeterRegistry meters, HttpProperties properties) {
        this.meters = meters;
        this.properties = properties;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var start = System.nanoTime();
        var status = 500;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            record(request, status, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void record(HttpServletRequest request, int status, Duration took) {
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        var kind = new Kind(method, RequestMarks.route(request), status);
        timers.computeIfAbsent(kind, this::timer).record(took);
        if (properties.accessLog()) {
            LOG.info(
                    "{} {} {} {} ms {}",
                    method,
                    kind.route(),
                    status,
                    took.toMillis(),
                    AskedBy.of(request).orElse("-"));
        }
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("Requests by route; routes are templates, so that their number is bounded")
                .tag("method", kind.method())
                .tag("uri", kind.route())
                .tag("status", String.valueOf(kind.status()))
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(25),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofMillis(2_500))
                .register(meters);
    }
}
