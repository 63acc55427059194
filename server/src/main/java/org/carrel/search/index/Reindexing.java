package org.carrel.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.AlreadyClosedException;
import org.carrel.search.index.IndexStatus.Node;
import org.springframework.stereotype.Service;

/** How the index is, and having it built anew. */
@Service
class Reindexing {
    private static final int COUNTED = 100_000;
    private static final Duration HEARD_OF = Duration.ofMinutes(2);
    private final NodeStore nodes;
    private final FeedStore feed;
    private final CurrentIndex current;
    private final IndexKeeper keeper;
    private final IndexFiles files;
    private final Clock clock;

    Reindexing(
            NodeStore nodes, FeedStore feed, CurrentIndex current, IndexKeeper keeper, IndexFiles files, Clock clock) {
        this.files = files;
        this.nodes = nodes;
        this.feed = feed;
        this.current = current;
        this.keeper = keeper;
        this.clock = clock;
    }

    /**
     * Asks every node to build its index anew, beside the one that serves.
     *
     * @return the generation that the new ones will be of
     */
    int request(Optional<UUID> by) {
        var generation = nodes.request(by, clock.instant());
        keeper.requests().wake();
        return generation;
    }

    /** @throws IndexAway where there is none, or another process keeps it */
    IndexStatus status() {
        current.readers(keeper.patience());
        var serving = current.follower().orElseThrow(IndexAway::new);
        var building = keeper.successor();
        var marks = serving.marks();
        try {
            return new IndexStatus(
                    NodeReports.state(serving, building),
                    serving.index().readers().read(snapshot -> reader(snapshot).numDocs()),
                    serving.index().readers().read(snapshot -> works(reader(snapshot))),
                    feed.pending(marks, COUNTED),
                    serving.lag().toMillis() / 1000.0,
                    marks.generation(),
                    feed.standing().generation(),
                    marks.revision(),
                    IndexFiles.size(serving.index().path()),
                    marks.filled(),
                    building.map(each -> each.marks().filled()),
                    nodes.since(clock.instant().minus(HEARD_OF)));
        } catch (AlreadyClosedException e) {
            throw new IndexAway();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether another process keeps the index here; where none does, this one begins to. */
    boolean isKeptByAnother() throws IOException {
        var free = files.tryLock();
        if (free.isPresent()) {
            free.get().close();
            keeper.startNow();
        }
        return free.isEmpty();
    }

    /** What the node last said that keeps the index here. */
    Optional<Node> here() throws IOException {
        return nodes.find(files.node());
    }

    void await(Duration pause) {
        keeper.requests().rest(pause);
    }

    private static IndexReader reader(Snapshot snapshot) {
        return snapshot.searcher().getIndexReader();
    }

    /** A work lies in one segment; what was replaced is counted until segments are merged. */
    private static long works(IndexReader reader) throws IOException {
        var works = 0L;
        for (var leaf : reader.leaves()) {
            works += Terms.getTerms(leaf.reader(), IndexFields.WORK).size();
        }
        return works;
    }
}
