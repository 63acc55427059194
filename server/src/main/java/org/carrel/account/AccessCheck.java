package org.carrel.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.carrel.platform.http.ProblemException;
import org.carrel.platform.http.Refused;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** The one place that decides who may call a route, by what stands on it. It runs before the body is read. */
class AccessCheck implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("org.carrel.")
                && !has(method, Open.class)) {
            check(required(method), Caller.of(request));
        }
        return true;
    }

    static Optional<Role> required(HandlerMethod method) {
        return Optional.ofNullable(find(method, Requires.class)).map(Requires::value);
    }

    private static void check(Optional<Role> required, Optional<Caller> caller) {
        var who = caller.orElseThrow(() -> new ProblemException(
                        HttpStatus.UNAUTHORIZED,
                        "not_signed_in",
                        "Sign in and send the token as Authorization: Bearer.")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"carrel\""));
        if (required.filter(who.role()::includes).isEmpty()) {
            throw Refused.forbidden(
                    "role_missing",
                    required.map(role -> "This needs the role " + role.name().toLowerCase(java.util.Locale.ROOT) + ".")
                            .orElse("This is closed."));
        }
    }

    private static boolean has(HandlerMethod method, Class<? extends java.lang.annotation.Annotation> annotation) {
        return find(method, annotation) != null;
    }

    private static <A extends java.lang.annotation.Annotation> @org.jspecify.annotations.Nullable A find(
            HandlerMethod method, Class<A> type) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        var otherOnMethod = AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)
                || AnnotatedElementUtils.hasAnnotation(method.getMethod(), Requires.class);
        return own != null || otherOnMethod
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
