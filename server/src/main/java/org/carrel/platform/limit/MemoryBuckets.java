package org.carrel.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts for this node alone, in bounded memory. Whoever was idle for a whole window has all of it anyway, and is forgotten. */
final class MemoryBuckets implements Buckets {
    private static final int MOST_KEYS = 50_000;
    private final Map<Rule, Cache<String, Bucket>> buckets = new ConcurrentHashMap<>();
    private final TimeMeter time;

    MemoryBuckets(Clock clock) {
        this.time = new Ticks(clock);
    }

    @Override
    public Taken take(Rule rule, String key) {
        var bucket = buckets.computeIfAbsent(rule, MemoryBuckets::cache).get(key, k -> bucket(rule));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Taken(probe.getRemainingTokens(), probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill());
    }

    @Override
    public LimitState state() {
        return new LimitState("memory", "up");
    }

    private static Cache<String, Bucket> cache(Rule rule) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(rule.limit().window())
                // Its upkeep is small; handing it to other threads costs more than doing it.
                .executor(Runnable::run)
                .build();
    }

    private Bucket bucket(Rule rule) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(rule.limit()::fill)
                .build();
    }
}
