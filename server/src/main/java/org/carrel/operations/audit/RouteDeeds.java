package org.carrel.operations.audit;

import io.swagger.v3.oas.annotations.Operation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.platform.audit.Recorded;
import org.springframework.web.method.HandlerMethod;

/** Decides what of a route the trail holds, by what stands on it, what it does and who asks. */
final class RouteDeeds {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private final Map<Method, Route> routes = new ConcurrentHashMap<>();

    /** How a request is recorded. */
    enum How {
        /** In the transaction that does it. */
        AT_ONCE,
        /** By the batch, after it. */
        AFTERWARDS,
        /** Only if it is refused. */
        IF_REFUSED,
        /** Only if it is refused for want of a right. */
        IF_FORBIDDEN,
        /** Only what services note of it. */
        NOT
    }

    private record Route(String action, Optional<Recorded.Deeds> said, boolean ours, boolean ofAccounts) {
        static Route of(HandlerMethod method) {
            var operation = Optional.ofNullable(method.getMethodAnnotation(Operation.class));
            var place = method.getBeanType().getName();
            return new Route(
                    operation
                            .map(Operation::operationId)
                            .filter(id -> !id.isEmpty())
                            .orElse(method.getMethod().getName()),
                    Optional.ofNullable(method.getMethodAnnotation(Recorded.class))
                            .map(Recorded::value),
                    place.startsWith("org.carrel."),
                    place.startsWith("org.carrel.account."));
        }
    }

    static boolean reads(String httpMethod) {
        return READS.contains(httpMethod);
    }

    /** Whoever may do more than look after their own affairs: staff of any role, and programs. */
    static boolean isStaff(Caller caller) {
        for (var permission : caller.rights().permissions()) {
            if (permission != Permission.OWN_READ && permission != Permission.OWN_WRITE) {
                return true;
            }
        }
        return Actor.isProgram(caller);
    }

    String action(HandlerMethod method) {
        return route(method).action();
    }

    How how(HandlerMethod method, String httpMethod, Optional<Caller> caller) {
        var route = route(method);
        var reads = reads(httpMethod);
        if (!route.ours() || (reads && route.said().isEmpty())) {
            return How.NOT;
        }
        var deeds = route.said().orElse(route.ofAccounts() ? Recorded.Deeds.EVERYBODY : Recorded.Deeds.STAFF);
        var staff = caller.filter(RouteDeeds::isStaff).isPresent();
        return switch (deeds) {
            case EVERYBODY -> How.AT_ONCE;
            case REFUSALS -> How.IF_REFUSED;
            case STAFF -> staff ? How.AT_ONCE : ofReader(caller, reads);
            case ROUTINE -> staff ? How.AFTERWARDS : ofReader(caller, reads);
        };
    }

    /** That somebody tries at what is not theirs is worth a line; their own books and lists are their own business. */
    private static How ofReader(Optional<Caller> caller, boolean reads) {
        return caller.isPresent() && !reads ? How.IF_FORBIDDEN : How.NOT;
    }

    private Route route(HandlerMethod method) {
        return routes.computeIfAbsent(method.getMethod(), m -> Route.of(method));
    }
}
