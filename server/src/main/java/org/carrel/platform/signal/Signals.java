package org.carrel.platform.signal;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends signals to all nodes, this one among them, and hands on those that come. */
@Component
public class Signals {
    /** For how long silence proves nothing wrong: what another node ended is honoured here no longer than this. */
    private static final long TRUSTED_NANOS = Duration.ofSeconds(1).toNanos();

    private static final long NEVER = Long.MIN_VALUE;
    private final Map<String, List<SignalListener>> listeners = new ConcurrentHashMap<>();
    private final SignalStore store;
    private volatile long heardAt = NEVER;

    Signals(SignalStore store) {
        this.store = store;
    }

    /** @param topic a word for the kind of thing, such as {@code session} */
    public void listen(String topic, SignalListener listener) {
        listeners.computeIfAbsent(topic, t -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /** As {@link #send(String, Collection)}. */
    public void send(String topic, String key) {
        send(topic, List.of(key));
    }

    /**
     * Tells all nodes once the transaction at hand has committed, and nobody where it does not commit. This node has heard
     * it when the commit returns. Outside of a transaction it is told at once.
     */
    public void send(String topic, Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        store.write(topic, keys);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    keys.forEach(key -> deliver(topic, key));
                }
            });
        } else {
            keys.forEach(key -> deliver(topic, key));
        }
    }

    /**
     * Whether this node has heard all that was committed until a second ago. Where it has not, nothing that a signal could
     * make untrue may be taken from memory.
     */
    public boolean hears() {
        var at = heardAt;
        return at != NEVER && System.nanoTime() - at < TRUSTED_NANOS;
    }

    void deliver(String topic, String key) {
        listeners.getOrDefault(topic, List.of()).forEach(listener -> listener.heard(key));
    }

    void missed() {
        listeners.values().forEach(some -> some.forEach(SignalListener::missed));
    }

    /** @param nanos by {@link System#nanoTime}, from before the question was asked */
    void heardAllUntil(long nanos) {
        heardAt = nanos;
    }

    void deaf() {
        heardAt = NEVER;
    }
}
