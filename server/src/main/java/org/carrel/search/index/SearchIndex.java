package org.carrel.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** The index of this node, for those who search. */
@Service
public class SearchIndex {
    private final IndexKeeper keeper;
    private final CurrentIndex current;
    private final FeedStore feed;

    SearchIndex(IndexKeeper keeper, CurrentIndex current, FeedStore feed) {
        this.keeper = keeper;
        this.current = current;
        this.feed = feed;
    }

    /**
     * Looks something up.
     *
     * @throws IndexAway where there is no index (yet): 503, to be tried again shortly
     */
    public <T> T read(Reading<T> reading) {
        try {
            return readWhileItIsReplaced(reading);
        } catch (AlreadyClosedException e) {
            throw new IndexAway();
        } catch (DataAccessException | IndexAway e) {
            throw e;
        } catch (IOException e) {
            keeper.suspect();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | InternalError e) {
            keeper.suspect();
            throw e;
        }
    }

    /**
     * What was committed to the catalogue before the call is searchable afterwards, unless that takes longer. Who has
     * copies follows by itself, a moment later.
     */
    public void catchUp(Duration atMost) {
        current.readers(keeper.patience());
        if (current.follower().map(this::isBehind).orElse(false)) {
            keeper.requests().await(atMost);
        }
    }

    /** How much of the catalogue is in the index, from 0 to 1: less than 1 while it is made for the first time or after a loss. */
    public double filled() {
        current.readers(keeper.patience());
        return current.follower().map(follower -> follower.marks().filled()).orElse(1.0);
    }

    private boolean isBehind(Follower follower) {
        var marks = follower.marks();
        var stretch = feed.works(marks.works(), Optional.empty(), Optional.empty(), 1);
        return !stretch.ids().isEmpty() || marks.hindrance(stretch.standing()).isPresent();
    }

    /** The index may be replaced between two steps here; then the next one is there already. */
    private <T> T readWhileItIsReplaced(Reading<T> reading) throws IOException {
        try {
            return current.readers(keeper.patience()).read(reading);
        } catch (AlreadyClosedException e) {
            return current.readers(keeper.patience()).read(reading);
        }
    }
}
