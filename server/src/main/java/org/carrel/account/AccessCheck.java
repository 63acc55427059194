package org.carrel.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.carrel.platform.http.ProblemException;
import org.carrel.platform.http.Reason;
import org.carrel.platform.http.Refused;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** The one place that decides who may call a route, by what stands on it. It runs before the body is read. */
class AccessCheck implements HandlerInterceptor {
    private static final Map<Method, Rule> RULES = new ConcurrentHashMap<>();

    /**
     * What stands on a route. Looking for it costs more than the rest of the check, so it is done once.
     *
     * @param required one of these is enough; none: the route is closed, unless it is open
     * @param also all of these are needed beside it
     * @param whileEnrolling whether it is for those, too, who have to turn on a second factor first
     */
    private record Rule(boolean open, Set<Permission> required, Set<Permission> also, boolean whileEnrolling) {
        static Rule of(HandlerMethod method) {
            return RULES.computeIfAbsent(
                    method.getMethod(),
                    m -> new Rule(
                            find(method, Open.class).isPresent(),
                            find(method, Requires.class)
                                    .map(requires -> Set.of(requires.value()))
                                    .orElse(Set.of()),
                            find(method, Requires.class)
                                    .map(requires -> Set.of(requires.also()))
                                    .orElse(Set.of()),
                            AnnotatedElementUtils.hasAnnotation(method.getMethod(), WhileEnrolling.class)
                                    || AnnotatedElementUtils.hasAnnotation(
                                            method.getBeanType(), WhileEnrolling.class)));
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("org.carrel.")
                && !Rule.of(method).open()) {
            check(Rule.of(method), Caller.of(request));
        }
        return true;
    }

    static boolean open(HandlerMethod method) {
        return Rule.of(method).open();
    }

    /** One of these is needed; empty for a route that is open. */
    static Set<Permission> required(HandlerMethod method) {
        return Rule.of(method).open() ? Set.of() : Rule.of(method).required();
    }

    /** As {@link #required}, each in the words of a list, with what is needed beside it. */
    static List<String> needs(HandlerMethod method) {
        var also = Rule.of(method).also().stream()
                .map(permission -> " and " + permission.token())
                .sorted()
                .collect(Collectors.joining());
        return required(method).stream()
                .map(permission -> permission.token() + also)
                .sorted()
                .toList();
    }

    private static void check(Rule rule, Optional<Caller> caller) {
        var who = caller.orElseThrow(() -> new ProblemException(
                        HttpStatus.UNAUTHORIZED,
                        "not_signed_in",
                        "Sign in and send the token as Authorization: Bearer.")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"carrel\""));
        if (who.mustEnrol() && !rule.whileEnrolling()) {
            throw Refused.forbidden(
                    "second_factor_required", "Your role asks for a second factor; turn one on, then all goes on.");
        }
        if (rule.required().stream().noneMatch(who::may)) {
            throw new Refused(HttpStatus.FORBIDDEN, List.of(missing(rule.required(), " or ")));
        }
        if (!rule.also().stream().allMatch(who::may)) {
            throw new Refused(HttpStatus.FORBIDDEN, List.of(missing(rule.also(), " and ")));
        }
    }

    private static Reason missing(Set<Permission> required, String between) {
        var tokens = required.stream().map(Permission::token).sorted().toList();
        var sentence = tokens.isEmpty()
                ? "This is closed."
                : "This needs the permission " + String.join(between, tokens) + ".";
        return Reason.of("role_missing", sentence, Map.of("permissions", tokens));
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
