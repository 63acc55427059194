package org.carrel.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Which requests may bring more than others, by what stands on their route; known before Spring MVC looks for it. */
@Component
class LargeBodies {
    private static final String MARK = LargeBodies.class.getName();
    private final ApplicationContext context;
    private final SingletonSupplier<List<Route>> routes;

    private record Route(RequestMappingInfo mapping, long most) {}

    LargeBodies(ApplicationContext context) {
        this.context = context;
        this.routes = SingletonSupplier.of(this::find);
    }

    /** The most bytes that this request may bring, where its route says so itself; marks it. */
    OptionalLong allowed(HttpServletRequest request) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return OptionalLong.empty();
        }
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var most = routes.obtain().stream()
                    .filter(route -> Optional.ofNullable(route.mapping().getMatchingCondition(request))
                            .isPresent())
                    .mapToLong(Route::most)
                    .findFirst();
            most.ifPresent(bytes -> request.setAttribute(MARK, bytes));
            return most;
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }

    static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    private List<Route> find() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(this::route)
                .toList();
    }

    private java.util.stream.Stream<Route> route(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        return Optional.ofNullable(entry.getValue().getMethodAnnotation(LargeBody.class))
                .map(large -> new Route(
                        entry.getKey(),
                        context.getBean(large.value()).largestBody().toBytes()))
                .stream();
    }
}
