package org.carrel.importing.remote;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a few times, with growing and scattered waits or as long as the other side asks for; after many failures it does
 * not try at all for a while (circuit breaker), so that nobody here waits for what will not come.
 */
class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private final Neighbour who;
    private final Wait wait;
    private final CircuitBreaker breaker;

    Attempts(Neighbour who, Clock clock, Wait wait) {
        this.who = who;
        this.wait = wait;
        this.breaker = CircuitBreaker.of(
                who.name(),
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(who.patience().restAfterFailures())
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .recordExceptions(Hiccup.class)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.warn("{}: {}", who.name(), event.getStateTransition()));
    }

    /** @throws Away when no attempt went well, or the next would have to wait too long */
    <T> T call(Supplier<T> attempt) {
        for (var failed = 1; ; failed++) {
            try {
                return breaker.executeSupplier(attempt);
            } catch (CallNotPermittedException e) {
                throw who.away("not asked, after many failures");
            } catch (Hiccup e) {
                pause(e, failed);
            }
        }
    }

    private void pause(Hiccup hiccup, int failed) {
        var pause =
                hiccup.retryAfter().orElse(scattered(who.patience().firstPause().multipliedBy(1L << (failed - 1))));
        if (failed >= who.patience().attempts()
                || pause.compareTo(who.patience().longestPause()) > 0) {
            LOG.warn("{} is away: {}", who.name(), hiccup.seen());
            throw who.away(
                    hiccup.seen(), hiccup.retryAfter().orElse(who.patience().restAfterFailures()));
        }
        wait.of(pause);
    }

    /** Between half and one and a half times as long, so that many who failed together do not come back together. */
    private static Duration scattered(Duration pause) {
        return pause.multipliedBy(ThreadLocalRandom.current().nextLong(50, 151)).dividedBy(100);
    }
}
