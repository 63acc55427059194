package org.carrel.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts with all other nodes, in a store that they share. A node takes a hundredth of a limit at a time and spends it by
 * itself, and remembers who has to wait, so that few requests ask the store. While it is away, each counts for itself.
 */
final class SharedBuckets implements Buckets {
    private static final Logger LOG = LoggerFactory.getLogger(SharedBuckets.class);
    private static final int MOST_KEYS = 50_000;
    private static final int SHARES = 100;
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private final Cache<String, Share> shares;
    private final SharedStore store;
    private final MemoryBuckets alone;
    private final Clock clock;
    private volatile long awayUntil;

    /** What this node may spend of a key's allowance without asking. */
    private static final class Share {
        private long mine;
        private long others;
        private long closedUntil;
    }

    SharedBuckets(SharedStore store, MemoryBuckets alone, Clock clock) {
        this.store = store;
        this.alone = alone;
        this.clock = clock;
        this.shares = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    @Override
    public Taken take(Rule rule, String key) {
        var id = rule.name() + ":" + key;
        var share = shares.get(id, k -> new Share());
        // Who comes at the same time for the same key waits for the one answer.
        synchronized (share) {
            if (share.mine > 0) {
                share.mine--;
                return new Taken(share.mine + share.others, 0);
            }
            var wait = share.closedUntil - clock.millis();
            return wait > 0 ? new Taken(0, TimeUnit.MILLISECONDS.toNanos(wait)) : asked(rule, key, id, share);
        }
    }

    @Override
    public LimitState state() {
        return new LimitState(store.name(), clock.millis() < awayUntil ? "away" : "up");
    }

    private Taken asked(Rule rule, String key, String id, Share share) {
        if (clock.millis() < awayUntil) {
            return alone.take(rule, key);
        }
        try {
            return fetched(rule, id, share, store.buckets());
        } catch (RuntimeException e) {
            awayUntil = clock.millis() + LEFT_ALONE.toMillis();
            LOG.warn("Limits are counted by this node alone for now: {} is away ({})", store.name(), e.toString());
            return alone.take(rule, key);
        }
    }

    private Taken fetched(Rule rule, String id, Share share, ProxyManager<String> buckets) {
        var bucket = buckets.getProxy(
                id,
                () -> BucketConfiguration.builder().addLimit(rule.limit()::fill).build());
        var wanted = Math.max(1, rule.limit().times() / SHARES);
        var probe = bucket.tryConsumeAndReturnRemaining(wanted);
        if (!probe.isConsumed() && wanted > 1) {
            wanted = 1;
            probe = bucket.tryConsumeAndReturnRemaining(wanted);
        }
        if (!probe.isConsumed()) {
            var wait = probe.getNanosToWaitForRefill();
            share.closedUntil = clock.millis() + Math.max(1, TimeUnit.NANOSECONDS.toMillis(wait));
            return new Taken(0, Math.max(1, wait));
        }
        share.mine = wanted - 1L;
        share.others = probe.getRemainingTokens();
        return new Taken(share.mine + share.others, 0);
    }
}
