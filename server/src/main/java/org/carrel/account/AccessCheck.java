package org.carrel.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carrel.platform.http.ProblemException;
import org.carrel.platform.http.Refused;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** The one place that decides who may call a route, by what stands on it. It runs before the body is read. */
class AccessCheck implements HandlerInterceptor {
    private static final Map<Method, Rule> RULES = new ConcurrentHashMap<>();

    /** What stands on a route. Looking for it costs more than the rest of the check, so it is done once. */
    private record Rule(boolean open, Optional<Role> required) {
        static Rule of(HandlerMethod method) {
            return RULES.computeIfAbsent(
                    method.getMethod(),
                    m -> new Rule(
                            find(method, Open.class).isPresent(),
                            find(method, Requires.class).map(Requires::value)));
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("org.carrel.")
                && !Rule.of(method).open()) {
            check(required(method), Caller.of(request));
        }
        return true;
    }

    static Optional<Role> required(HandlerMethod method) {
        return Rule.of(method).required();
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

    private static <A extends Annotation> Optional<A> find(HandlerMethod method, Class<A> type) {
        var own = Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type));
        var saidOnMethod = AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)
                || AnnotatedElementUtils.hasAnnotation(method.getMethod(), Requires.class);
        return saidOnMethod
                ? own
                : Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type));
    }
}
