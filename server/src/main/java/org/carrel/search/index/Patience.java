package org.carrel.search.index;

import java.time.Duration;

/**
 * How long bulk work may wait to be searchable and to be written: the longer it has been going on, the longer, for to make
 * small segments and merge them again and again costs as much as all else. Used by one thread.
 */
final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** Of the time that bulk work has been going on. */
    private static final int PART = 10;

    private final Duration shortest;
    private long begun = System.nanoTime();

    Patience(Duration shortest) {
        this.shortest = shortest;
    }

    /** @param nanos when bulk work began, or may have begun: there was none up to then */
    void begun(long nanos) {
        begun = nanos;
    }

    Duration now() {
        var part = Math.min((System.nanoTime() - begun) / PART, LONGEST.toNanos());
        return Duration.ofNanos(Math.max(part, shortest.toNanos()));
    }
}
