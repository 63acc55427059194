package org.carrel.search.index;

import java.time.Duration;

/** Something that is done not more often than so, and only when it is wanted. Used by one thread. */
final class Due {
    private final Duration pause;
    private long last = System.nanoTime();
    private boolean wanted;

    Due(Duration pause) {
        this.pause = pause;
    }

    /** As if it had been done last so long ago that it may be done now. */
    static Due now(Duration pause) {
        var due = new Due(pause);
        due.last -= pause.toNanos();
        return due;
    }

    void wanted() {
        wanted = true;
    }

    boolean isDue() {
        return wanted && isOlderThan();
    }

    /** Than the pause. */
    boolean isOlderThan() {
        return isOlderThan(pause);
    }

    boolean isOlderThan(Duration age) {
        return System.nanoTime() - last >= age.toNanos();
    }

    void done() {
        wanted = false;
        last = System.nanoTime();
    }
}
