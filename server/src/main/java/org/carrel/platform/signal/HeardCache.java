package org.carrel.platform.signal;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is remembered until a signal says that it changed. While this node cannot hear, every question is asked anew.
 *
 * <p>A load and a forgetting exclude each other, so that an answer from before a change never stays behind it; what is
 * known is read without a lock.
 */
public final class HeardCache<K, V> {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Signals signals;
    private final Cache<K, V> known;

    public HeardCache(Signals signals, Cache<K, V> known) {
        this.signals = signals;
        this.known = known;
    }

    public V get(K key, Function<K, V> load) {
        if (!signals.hears()) {
            return load.apply(key);
        }
        var value = known.getIfPresent(key);
        return value == null ? load(key, load) : value;
    }

    private V load(K key, Function<K, V> load) {
        lock.readLock().lock();
        try {
            return known.get(key, load);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** As {@link #get}, without keeping that there is nothing: guesses would crowd out what is known. */
    public Optional<V> find(K key, Function<K, Optional<V>> load) {
        if (!signals.hears()) {
            return load.apply(key);
        }
        var value = Optional.ofNullable(known.getIfPresent(key));
        return value.isPresent() ? value : loadGood(key, load);
    }

    private Optional<V> loadGood(K key, Function<K, Optional<V>> load) {
        lock.readLock().lock();
        try {
            var loaded = load.apply(key);
            loaded.ifPresent(value -> known.put(key, value));
            return loaded;
        } finally {
            lock.readLock().unlock();
        }
    }

    public void forget(Collection<K> keys) {
        exclusively(() -> known.invalidateAll(keys));
    }

    /** Looks at everything that is known: for what changes seldom. */
    public void forgetWhere(Predicate<V> changed) {
        exclusively(() -> known.asMap().values().removeIf(changed));
    }

    public void forgetAll() {
        exclusively(known::invalidateAll);
    }

    private void exclusively(Runnable forgetting) {
        lock.writeLock().lock();
        try {
            forgetting.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
