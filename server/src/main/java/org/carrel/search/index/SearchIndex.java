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
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
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
     * copies follows by itself, a moment later, and so does bulk work, which may take its time.
     */
    public void catchUp(Duration atMost) {
        current.readers(keeper.patience());
        if (current.follower().map(follower -> isBehind(follower.marks())).orElse(false)) {
            keeper.requests().await(atMost);
        }
    }

    /**
     * For those who must miss nothing: as {@link #catchUp}, also where another process keeps the index and commits it from time
     * to time.
     *
     * @throws IndexAway where the index is not whole, or not of this database, by then
     */
    public void awaitWhole(Duration atMost) {
        var asked = System.nanoTime();
        catchUp(atMost);
        while (marks().map(marks -> isBehind(marks) || isBehindBulk(marks)).orElse(true)) {
            if (System.nanoTime() - asked > atMost.toNanos()) {
                requireWhole();
                return;
            }
            keeper.requests().rest(LOOK_AGAIN);
        }
    }

    /** How much of the catalogue is in the index, from 0 to 1: less than 1 while it is made for the first time or after a loss. */
    public double filled() {
        current.readers(keeper.patience());
        return current.follower().map(follower -> follower.marks().filled()).orElse(1.0);
    }

    private boolean isBehind(Marks marks) {
        var stretch = feed.works(marks.works(), Optional.empty(), Optional.empty(), 1);
        return !stretch.ids().isEmpty() || !isWhole(marks);
    }

    private boolean isBehindBulk(Marks marks) {
        var stretch = feed.bulk(marks.bulk(), Optional.empty(), Optional.empty(), 1);
        return !stretch.ids().isEmpty();
    }

    private boolean isWhole(Marks marks) {
        return marks.filledTo().isEmpty() && marks.hindrance(feed.standing()).isEmpty();
    }

    private void requireWhole() {
        if (marks().filter(this::isWhole).isEmpty()) {
            throw new IndexAway();
        }
    }

    /** Of what is read at this moment, if that can be told. */
    private Optional<Marks> marks() {
        try {
            var readers = current.readers(keeper.patience());
            var own = current.follower().map(Follower::marks);
            return own.isPresent() ? own : Marks.read(readers.marks());
        } catch (IOException | AlreadyClosedException e) {
            return Optional.empty();
        }
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
