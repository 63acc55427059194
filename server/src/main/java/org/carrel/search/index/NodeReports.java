package org.carrel.search.index;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.carrel.search.index.IndexStatus.Node;
import org.carrel.search.index.IndexStatus.State;
import org.springframework.stereotype.Component;

/** Tells the others how the index of this node is: every second while it changes, and now and then that it is there. */
@Component
class NodeReports {
    private static final Duration WHILE_IT_CHANGES = Duration.ofSeconds(1);
    private static final Duration OTHERWISE = Duration.ofSeconds(30);
    private final NodeStore store;
    private final IndexFiles files;
    private final Clock clock;
    private final Due last = new Due(OTHERWISE);
    private Optional<Node> said = Optional.empty();

    NodeReports(NodeStore store, IndexFiles files, Clock clock) {
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    /** @param building the one that is to take its place */
    void report(Follower serving, Optional<Follower> building) throws IOException {
        if (isDue(serving, building)) {
            var node = node(serving, building);
            store.report(node);
            said = Optional.of(node);
            last.done();
        }
    }

    private boolean isDue(Follower serving, Optional<Follower> building) {
        var before = said;
        return before.isEmpty()
                || before.get().generation() != serving.marks().generation()
                || before.get().state() != state(serving, building)
                || last.isOlderThan(before.get().state() == State.SERVING ? OTHERWISE : WHILE_IT_CHANGES);
    }

    private Node node(Follower serving, Optional<Follower> building) throws IOException {
        return new Node(
                files.node(),
                host(),
                state(serving, building),
                serving.marks().generation(),
                building.orElse(serving).marks().filled(),
                serving.index()
                        .readers()
                        .read(snapshot -> snapshot.searcher().getIndexReader().numDocs()),
                clock.instant());
    }

    static State state(Follower serving, Optional<Follower> building) {
        if (serving.isFilling()) {
            return State.FILLING;
        }
        return building.isPresent() ? State.REBUILDING : State.SERVING;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
