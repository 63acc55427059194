package org.carrel.search.index;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Keeps the feed short. A node that was away for longer than it reaches back builds its index anew. */
@Service
class FeedUpkeep {
    private static final int AT_ONCE = 10_000;
    private static final Duration NODES_KEPT = Duration.ofDays(30);
    private final FeedUpkeepStore store;
    private final NodeStore nodes;
    private final SearchProperties properties;
    private final Clock clock;

    FeedUpkeep(FeedUpkeepStore store, NodeStore nodes, SearchProperties properties, Clock clock) {
        this.store = store;
        this.nodes = nodes;
        this.properties = properties;
        this.clock = clock;
    }

    void purge() {
        var now = clock.instant();
        store.mark(now);
        store.raiseFloor(now.minus(properties.changesKept()));
        while (store.removeBelowFloor(AT_ONCE) == AT_ONCE) {
            Thread.onSpinWait();
        }
        nodes.forgetBefore(now.minus(NODES_KEPT));
    }
}
