package org.carrel.platform.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.carrel.platform.http.AskedBy;
import org.springframework.stereotype.Component;

/**
 * The one place that limits how often somebody calls us, by the class of the route: by user where one is signed in, else by
 * address. It stands on the path of every request.
 *
 * <p>What is limited tightly says in its headers how much is left; plain reads and writes only once less than half is, for
 * nobody else needs to know.
 */
@Component
public class RateLimits {
    private final RouteClasses routes;
    private final ClientAddress addresses;
    private final Buckets buckets;
    private final SignInsUnderWay signIns = new SignInsUnderWay();
    private final Map<RouteClass, Rule> byAddress = new EnumMap<>(RouteClass.class);
    private final Map<RouteClass, Rule> byUser = new EnumMap<>(RouteClass.class);

    RateLimits(RouteClasses routes, ClientAddress addresses, Buckets buckets, LimitProperties properties) {
        this.routes = routes;
        this.addresses = addresses;
        this.buckets = buckets;
        for (var kind : RouteClass.values()) {
            byAddress.put(kind, new Rule(kind.text(), properties.byAddress(kind)));
            byUser.put(kind, new Rule(kind.text(), properties.byUser(kind)));
        }
    }

    /** A request that was let in. */
    public interface Passage {
        /** Is owed when the request is over. */
        void end();
    }

    /** @throws org.carrel.platform.http.ProblemException 429, or 503 where too many do the same at this moment */
    public Passage take(HttpServletRequest request, HttpServletResponse response) {
        var kind = routes.of(request);
        if (kind != RouteClass.FREE) {
            take(kind, request, response);
        }
        if (kind != RouteClass.SIGN_IN) {
            return () -> {};
        }
        signIns.enter();
        return signIns::leave;
    }

    private void take(RouteClass kind, HttpServletRequest request, HttpServletResponse response) {
        var user = AskedBy.of(request).filter(id -> !kind.byAddress());
        var rule = Objects.requireNonNull((user.isPresent() ? byUser : byAddress).get(kind));
        var taken = buckets.take(rule, user.orElseGet(() -> addresses.of(request)));
        if (!taken.granted()) {
            throw rule.refusal(Duration.ofNanos(taken.nanosToWait()));
        }
        var plain = kind == RouteClass.READ || kind == RouteClass.WRITE;
        if (!plain || taken.left() < rule.limit().times() / 2) {
            response.setHeader("RateLimit-Policy", rule.policy());
            response.setHeader("RateLimit", rule.left(taken.left()));
        }
    }

    public LimitState state() {
        return buckets.state();
    }
}
