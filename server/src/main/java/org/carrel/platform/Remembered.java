package org.carrel.platform;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * A bounded memory of values that are costly to get. One thread gets a missing value, others wait for it.
 *
 * <p>What is forgotten while somebody gets it is not kept: who asks after {@link #forget} never sees what was read
 * before. Forgetting waits for nobody, so it may be called with a database connection in hand.
 */
public final class Remembered<K, V> {
    private final AsyncCache<K, Optional<V>> values;

    /**
     * @param most the bound, in the unit of {@code weight}
     * @param freshFor how long a value may be out of date when something else than this process changed it
     */
    public Remembered(long most, ToIntFunction<V> weight, Duration freshFor) {
        this.values = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((K key, Optional<V> value) ->
                        value.map(weight::applyAsInt).orElse(0))
                .expireAfterWrite(freshFor)
                // Its upkeep is small; handing it to other threads costs more than doing it.
                .executor(Runnable::run)
                .buildAsync();
    }

    /** @param source gets the value; an absent one is not remembered */
    public Optional<V> get(K key, Supplier<Optional<V>> source) {
        var known = values.getIfPresent(key);
        if (known == null) {
            var mine = new CompletableFuture<Optional<V>>();
            known = values.asMap().putIfAbsent(key, mine);
            if (known == null) {
                return fetch(key, mine, source);
            }
        }
        try {
            return known.join();
        } catch (CompletionException e) {
            return source.get();
        }
    }

    public void forget(K key) {
        values.asMap().remove(key);
    }

    public void forgetAll() {
        values.asMap().clear();
    }

    private Optional<V> fetch(K key, CompletableFuture<Optional<V>> mine, Supplier<Optional<V>> source) {
        try {
            var value = source.get();
            if (value.isEmpty()) {
                values.asMap().remove(key, mine);
            }
            mine.complete(value);
            return value;
        } catch (RuntimeException e) {
            values.asMap().remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }
}
