package org.carrel.search.index;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where those who cannot wait for the next look at the feed meet the thread that takes it. */
final class Requests {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long asked;
    private long done;
    private volatile boolean ended;

    /** What was asked up to now. */
    long latest() {
        lock.lock();
        try {
            return asked;
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody asked for a look that has not come to its end. */
    boolean isAwaited() {
        lock.lock();
        try {
            return asked > done;
        } finally {
            lock.unlock();
        }
    }

    /** A look that began when so much had been asked has come to its end. */
    void done(long upTo) {
        lock.lock();
        try {
            done = Math.max(done, upTo);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Asks for a look and waits for its end. */
    void await(Duration atMost) {
        lock.lock();
        try {
            var mine = ++asked;
            changed.signalAll();
            for (var left = atMost.toNanos(); done < mine && !ended && left > 0; ) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until somebody asks, or for so long. */
    void pause(Duration pause) {
        lock.lock();
        try {
            for (var left = pause.toNanos(); asked == done && !ended && left > 0; ) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for so long, whoever asks, unless it ends. */
    void rest(Duration rest) {
        lock.lock();
        try {
            for (var left = rest.toNanos(); !ended && left > 0; ) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Asks for a look without waiting for it. */
    void wake() {
        lock.lock();
        try {
            asked++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Looks are taken (again). */
    void begin() {
        ended = false;
    }

    /** No more looks, no more rest. */
    void end() {
        ended = true;
        wake();
    }
}
