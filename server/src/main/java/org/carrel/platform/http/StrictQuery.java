package org.carrel.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters on our own routes that take none; routes with a query record check their own. */
class StrictQuery implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && request.getQueryString() != null
                && method.getBeanType().getName().startsWith("org.carrel.")
                && !method.hasMethodAnnotation(ForPeople.class)
                && !readsQuery(method)) {
            refuseUnknown(request, known(method));
        }
        return true;
    }

    private static boolean readsQuery(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(new QueryReading()::supportsParameter);
    }

    private static List<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(StrictQuery::name)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> name(MethodParameter parameter) {
        return Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(parameter.getParameter(), RequestParam.class))
                .map(annotation ->
                        annotation.name().isEmpty() ? parameter.getParameter().getName() : annotation.name());
    }

    private static void refuseUnknown(HttpServletRequest request, List<String> known) {
        var unknown = request.getParameterMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new FieldError(
                        Text.printable(name),
                        "unknown",
                        known.isEmpty()
                                ? "This address takes no parameters."
                                : "Not known here. Known: " + String.join(", ", known) + "."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
    }
}
