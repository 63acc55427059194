package org.carrel.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.carrel.search.index.Opening.Opened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index that serves, and the one that is built to take its place when that was asked for. One thread goes round; others
 * look at how it is.
 */
final class Succession implements Closeable {
    private static final Logger log = LoggerFactory.getLogger(Succession.class);
    /** How long the one that serves may wait for changes while its successor is built. */
    private static final Duration SLICE = Duration.ofMillis(200);

    private final Opening opening;
    private final IndexFiles files;
    private final CurrentIndex current;
    private final Requests requests;
    private Follower serving;
    private volatile Optional<Follower> successor = Optional.empty();
    private boolean wanted;
    private boolean doubted;
    private long looking;

    Succession(Opened opened, Opening opening, IndexFiles files, CurrentIndex current, Requests requests) {
        this.serving = opened.follower();
        this.wanted = opened.isStale();
        this.opening = opening;
        this.files = files;
        this.current = current;
        this.requests = requests;
    }

    Follower serving() {
        return serving;
    }

    /** The one that is being built beside. */
    Optional<Follower> successor() {
        return successor;
    }

    /** The database was away, and it may not be the same that comes back. */
    void doubtPlace() {
        doubted = true;
    }

    /**
     * Takes in what there is, not too much at a time.
     *
     * @return whether there is more to do at once
     */
    boolean round() throws IOException {
        if (doubted) {
            wanted = wanted || opening.isElsewhere(serving);
            doubted = false;
        }
        if (serving.isBetweenLooks()) {
            looking = requests.latest();
        }
        var awaited = requests.isAwaited();
        var all = serving.followWorks(awaited);
        if (all) {
            requests.done(looking);
        }
        var filling = serving.isFilling();
        if (filling) {
            serving.fill();
        } else {
            serving.followStock();
            all = all && serving.followBulk(awaited);
            succeed();
        }
        serving.commitIfDue();
        return !all || filling || successor.isPresent();
    }

    /** Throws where the index is not as it was written. */
    void verify() throws IOException {
        serving.index().readers().verify();
    }

    void commit() throws IOException {
        serving.commit();
    }

    @Override
    public void close() throws IOException {
        current.isNone();
        var building = successor;
        successor = Optional.empty();
        if (building.isPresent()) {
            building.get().close();
        }
        serving.close();
    }

    private void succeed() throws IOException {
        if (successor.isEmpty() && isWanted()) {
            log.info("The search index is built anew, beside the one that serves");
            successor = Optional.of(opening.beside());
        }
        if (successor.isPresent() && advance(successor.get())) {
            promote(successor.get());
        }
    }

    private boolean isWanted() {
        return wanted
                || serving.isStale()
                || serving.seen().generation() > serving.marks().generation();
    }

    /** @return whether it has all that there is */
    private static boolean advance(Follower building) throws IOException {
        var start = System.nanoTime();
        while (System.nanoTime() - start < SLICE.toNanos()) {
            if (building.isFilling()) {
                building.fill();
            } else if (building.followWorks() && building.followStock() && building.followBulk(true)) {
                return true;
            }
        }
        building.commitIfDue();
        return false;
    }

    private void promote(Follower built) throws IOException {
        opening.makeCurrent(built);
        var before = serving;
        serving = built;
        wanted = false;
        successor = Optional.empty();
        current.is(built);
        before.close();
        files.removeAllBut(built.index().path());
        log.info("The new search index serves");
    }
}
