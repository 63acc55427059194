package org.carrel.operations;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Operations")
@RestController
class MetricsController {
    static final String PATH = "/metrics";
    static final String FORMAT = "text/plain;version=0.0.4;charset=utf-8";
    private final PrometheusMeterRegistry registry;

    MetricsController(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @Operation(
            operationId = "getMetrics",
            summary = "Figures for Prometheus: routes, pool, memory, what is lent and returned",
            description = "A scraper may send the token that CARREL_METRICS_TOKEN sets instead of an access token.")
    @Requires(Permission.SYSTEM_READ)
    @Limited(RouteClass.FREE)
    @GetMapping(path = PATH, produces = FORMAT)
    String metrics() {
        return registry.scrape();
    }
}
