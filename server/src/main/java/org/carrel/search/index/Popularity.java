package org.carrel.search.index;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/** Counts how much books are asked for: loans of the last year and readers who wait. */
@Service
class Popularity {
    private static final Duration LOOKED_BACK = Duration.ofDays(365);
    private static final int COMPARED = 100_000;
    private static final int WRITTEN = 1_000;
    private final PopularityStore store;
    private final Clock clock;

    Popularity(PopularityStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Writes only what changed, a few at a time, so that nobody waits for it. */
    void count() {
        var since = clock.instant().minus(LOOKED_BACK);
        List<PopularityStore.Score> changed;
        do {
            changed = store.changed(since, COMPARED);
            for (var from = 0; from < changed.size(); from += WRITTEN) {
                store.put(changed.subList(from, Math.min(from + WRITTEN, changed.size())));
            }
        } while (changed.size() == COMPARED);
    }
}
