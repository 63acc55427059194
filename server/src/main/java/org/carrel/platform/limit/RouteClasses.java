package org.carrel.platform.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Which class a request belongs to, known before its route is looked for: limits are taken before anything else is done.
 * So what stands on a route must be told by its path alone.
 */
@Component
class RouteClasses {
    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    /** By path, then by method. Read when the first request comes, for routes are there only then. */
    private volatile Map<String, Map<String, RouteClass>> special = Map.of();

    RouteClasses(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    RouteClass of(HttpServletRequest request) {
        var methods = special().get(request.getServletPath());
        var method = request.getMethod();
        var reads = "GET".equals(method) || "HEAD".equals(method);
        if (methods == null) {
            return reads ? RouteClass.READ : RouteClass.WRITE;
        }
        return methods.getOrDefault(reads ? "GET" : method, reads ? RouteClass.READ : RouteClass.WRITE);
    }

    private Map<String, Map<String, RouteClass>> special() {
        var known = special;
        if (known.isEmpty()) {
            known = new HashMap<>();
            for (var route : routes.getObject().getHandlerMethods().entrySet()) {
                var found = said(route.getValue());
                if (found.isPresent()) {
                    add(known, route.getKey(), found.get());
                }
            }
            special = known;
        }
        return known;
    }

    private static void add(Map<String, Map<String, RouteClass>> known, RequestMappingInfo route, RouteClass kind) {
        if (route.getDirectPaths().isEmpty()) {
            throw new IllegalStateException("@Limited stands on a route whose path has variables: " + route);
        }
        for (var path : route.getDirectPaths()) {
            for (var method : route.getMethodsCondition().getMethods()) {
                var before = known.computeIfAbsent(path, p -> new HashMap<>()).put(method.name(), kind);
                if (before != null && before != kind) {
                    throw new IllegalStateException("Two routes at " + path + " belong to different classes");
                }
            }
        }
    }

    private static Optional<RouteClass> said(HandlerMethod route) {
        return Optional.ofNullable(route.getMethodAnnotation(Limited.class)).map(Limited::value);
    }
}
