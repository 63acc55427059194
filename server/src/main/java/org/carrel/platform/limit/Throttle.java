package org.carrel.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.carrel.platform.http.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * Counts how often each key (an address, an account's name) did one thing, and refuses what passes the limit with 429,
 * {@code Retry-After} and the {@code RateLimit} headers (draft-ietf-httpapi-ratelimit-headers).
 *
 * <p>It remembers a bounded number of keys; one that was idle for a whole window has its full allowance anyway and is
 * forgotten.
 */
public final class Throttle {
    private static final int MOST_KEYS = 100_000;
    private final String name;
    private final Limit limit;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /** @param name what is limited, such as {@code sign-in}; it appears in the headers */
    public Throttle(String name, Limit limit, Clock clock) {
        this.name = name;
        this.limit = limit;
        this.time = new Ticks(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(limit.window())
                .build();
    }

    /** @throws ProblemException 429 when the key has used up its allowance */
    public void take(String key) {
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw refusal(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** As {@link #take}, without taking: for what counts only when it fails. */
    public void requireLeft(String key) {
        var probe = bucket(key).estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw refusal(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Takes even what is not left, so that failures that ran side by side are all paid for. */
    public void count(String key) {
        bucket(key).consumeIgnoringRateLimits(1);
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                k -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limits -> limits.capacity(limit.times()).refillGreedy(limit.times(), limit.window()))
                        .build());
    }

    private ProblemException refusal(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new ProblemException(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too_many_requests",
                        "That was too often. Try again in %,d seconds.".formatted(seconds))
                .retryAfter(wait)
                .header(
                        "RateLimit-Policy",
                        String.format(
                                Locale.ROOT,
                                "\"%s\";q=%d;w=%d",
                                name,
                                limit.times(),
                                limit.window().toSeconds()))
                .header("RateLimit", String.format(Locale.ROOT, "\"%s\";r=0;t=%d", name, seconds));
    }

    private record Ticks(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
