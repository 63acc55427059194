package org.carrel.operations.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrel.account.Caller;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.limit.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Sees every request to a route, and follows those whose deed is recorded. It stands before the check who may. */
class DeedWatch implements HandlerInterceptor {
    /** Identifiers and the like; a token in an address would be longer. */
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_-]{1,24}|[0-9a-fA-F-]{36}");

    private static final Pattern PLACE = Pattern.compile("/(?:v1/)?([a-z-]+)(?:/([^/?]+))?.*");
    private static final int LONGEST_AGENT = 200;
    private final RouteDeeds routes = new RouteDeeds();
    private final DeedEnding ending;
    private final ClientAddress addresses;
    private final Clock clock;

    DeedWatch(DeedEnding ending, ClientAddress addresses, Clock clock) {
        this.ending = ending;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Audit.end();
        if (handler instanceof HandlerMethod method) {
            var caller = Caller.of(request);
            var how = routes.how(method, request.getMethod(), caller);
            if (how != RouteDeeds.How.NOT || !RouteDeeds.reads(request.getMethod())) {
                var asked = asked(routes.action(method), request, response, caller);
                Audit.begin(new RequestDeed(
                        asked, how, caller.filter(RouteDeeds::isStaff).isPresent()));
            }
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var deed = RequestDeed.current();
        Audit.end();
        deed.ifPresent(one -> ending.end(one, failure == null ? response.getStatus() : 500, made(response)));
    }

    private RequestDeed.Asked asked(
            String action, HttpServletRequest request, HttpServletResponse response, Optional<Caller> caller) {
        return new RequestDeed.Asked(
                clock.instant(),
                action,
                caller.map(Actor::of).orElse(Actor.NOBODY),
                Origin.of(
                        addresses
                                .address(request)
                                .map(InetAddress::getHostAddress)
                                .orElse("unknown"),
                        agent(request)),
                Optional.ofNullable(response.getHeader("X-Request-Id")).orElse(""),
                target(request));
    }

    private static Optional<String> agent(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))
                .map(text -> text.replaceAll("\\p{C}", ""))
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_AGENT)));
    }

    /** The resource that the address names, and which one; other variables may be secrets. */
    private static Optional<Line.Target> target(HttpServletRequest request) {
        var pattern =
                PLACE.matcher(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        if (!pattern.matches()) {
            return Optional.empty();
        }
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var id = variables instanceof Map<?, ?> all
                ? Optional.ofNullable(all.get("id")).or(() -> Optional.ofNullable(all.get("name")))
                : Optional.empty();
        return Optional.of(new Line.Target(
                pattern.group(1),
                id.map(Object::toString).filter(text -> IDENTIFIER.matcher(text).matches())));
    }

    private static Optional<Line.Target> made(HttpServletResponse response) {
        return Optional.ofNullable(response.getHeader(HttpHeaders.LOCATION))
                .map(PLACE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(place -> new Line.Target(
                        place.group(1),
                        Optional.ofNullable(place.group(2))
                                .filter(id -> IDENTIFIER.matcher(id).matches())));
    }
}
