package org.carrel.search.works;

import java.time.Duration;
import org.carrel.platform.http.ProblemException;

/** How long a search may take. Looked at now and then, by one thread, it ends one that takes longer. */
final class Deadline {
    private static final int NOW_AND_THEN = 0xfff;
    private final long end;
    private int steps;

    Deadline(Duration longest) {
        this(System.nanoTime() + longest.toNanos());
    }

    private Deadline(long end) {
        this.end = end;
    }

    /** The same for another thread. */
    Deadline shared() {
        return new Deadline(end);
    }

    void step() {
        if ((++steps & NOW_AND_THEN) == 0 && System.nanoTime() > end) {
            throw ProblemException.unavailable(
                    "search_too_long", "The search took too long. Ask for rarer words, or for less at once.");
        }
    }
}
