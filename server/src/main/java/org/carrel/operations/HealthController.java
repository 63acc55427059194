package org.carrel.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.ProblemException;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Operations")
@RestController
class HealthController {
    private final Health health;

    HealthController(Health health) {
        this.health = health;
    }

    /** @param status always {@code up}; what is not up answers otherwise */
    record Status(String status) {}

    @Operation(operationId = "isAlive", summary = "Whether the process runs; if not, start it anew")
    @Open
    @Limited(RouteClass.FREE)
    @GetMapping("/health/live")
    Status live() {
        return new Status("up");
    }

    @Operation(operationId = "isReady", summary = "Whether requests can be served now; if not, send them elsewhere")
    @Open
    @Limited(RouteClass.FREE)
    @GetMapping("/health/ready")
    Status ready() {
        return switch (health.hindrance().orElse("")) {
            case "database_away" ->
                throw ProblemException.unavailable("database_away", "The database cannot be reached at the moment.");
            case "migrations_pending" ->
                throw ProblemException.unavailable("migrations_pending", "The database lacks migrations.");
            default -> new Status("up");
        };
    }

    @Operation(operationId = "getHealthDetails", summary = "How database, pool, disk, memory and jobs are")
    @Requires(Permission.SYSTEM_READ)
    @GetMapping("/health/details")
    HealthDetails details() {
        return health.details();
    }
}
