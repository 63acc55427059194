package org.carrel.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.carrel.platform.http.ProblemException;

/**
 * Counts how often each key (an address, an account's name) did one thing, and refuses what passes the limit with 429,
 * {@code Retry-After} and the {@code RateLimit} headers (draft-ietf-httpapi-ratelimit-headers).
 *
 * <p>It remembers a bounded number of keys; one that was idle for a whole window has its full allowance anyway and is
 * forgotten.
 */
public final class Throttle {
    private static final int MOST_KEYS = 100_000;
    private final Rule rule;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /** @param name what is limited, such as {@code sign-in}; it appears in the headers */
    public Throttle(String name, Limit limit, Clock clock) {
        this.rule = new Rule(name, limit);
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
            throw rule.refusal(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** As {@link #take}, without taking: for what counts only when it fails. */
    public void requireLeft(String key) {
        var probe = bucket(key).estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw rule.refusal(Duration.ofNanos(probe.getNanosToWaitForRefill()));
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
                        .addLimit(rule.limit()::fill)
                        .build());
    }
}
