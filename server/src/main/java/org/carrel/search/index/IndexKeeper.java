package org.carrel.search.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.carrel.catalogue.Books;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Opens the index of this node beside the start, and keeps it up with the database in a thread of its own. */
@Component
class IndexKeeper implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration PATIENCE_OF_READERS = Duration.ofSeconds(5);
    private final IndexFiles files;
    private final IndexLanguage language;
    private final Follower.Sources sources;
    private final SearchProperties properties;
    private final Requests requests = new Requests();
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile @Nullable Follower serving;
    private volatile @Nullable Thread thread;

    IndexKeeper(
            IndexFiles files,
            ObjectProvider<IndexLanguage> language,
            FeedStore feed,
            Books books,
            Documents documents,
            SearchProperties properties) {
        this.files = files;
        this.language = language.getIfAvailable(PlainLanguage::new);
        this.sources = new Follower.Sources(feed, books, documents);
        this.properties = properties;
    }

    Follower serving() {
        try {
            if (!opened.await(PATIENCE_OF_READERS.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IndexAway();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexAway();
        }
        return Optional.ofNullable(serving).orElseThrow(IndexAway::new);
    }

    void catchUp(Duration atMost) {
        var behind = !sources.feed()
                .works(serving().marks().works(), Optional.empty(), Optional.empty(), 1)
                .ids()
                .isEmpty();
        if (behind) {
            requests.await(atMost);
        }
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().name("search-index").daemon().start(this::run);
        }
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            thread = null;
            requests.wake();
            try {
                running.join(Duration.ofSeconds(30));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            var follower = open();
            serving = follower;
            opened.countDown();
            while (isRunning()) {
                try {
                    round(follower);
                } catch (DataAccessException e) {
                    log.warn("The search index cannot follow the database at the moment: {}", e.getMessage());
                    requests.pause(Duration.ofSeconds(1));
                }
            }
            follower.commit();
            serving = null;
            follower.close();
        } catch (IOException e) {
            log.error("The search index cannot be used", e);
        }
    }

    private void round(Follower follower) throws IOException {
        var asked = requests.latest();
        var between = follower.isBetween();
        var all = follower.followWorks();
        if (all && between) {
            requests.done(asked);
        }
        if (follower.marks().filledTo().isPresent()) {
            follower.fill();
            all = false;
        }
        follower.followStock();
        follower.commitIfDue();
        if (all) {
            requests.pause(properties.poll());
        }
    }

    private Follower open() throws IOException {
        var standing = sources.feed().standing();
        var current = files.current();
        if (current.isPresent()) {
            var index = OpenIndex.open(current.get(), language, properties);
            var marks = Marks.read(index.marks());
            if (marks.isPresent()
                    && marks.get().hindrance(standing, language.revision()).isEmpty()) {
                return new Follower(index, marks.get(), sources, language.revision(), properties);
            }
            index.close();
        }
        var fresh = files.fresh();
        var follower = new Follower(
                OpenIndex.open(fresh, language, properties),
                Marks.first(standing, language.revision()),
                sources,
                language.revision(),
                properties);
        follower.commit();
        files.makeCurrent(fresh);
        files.removeAllBut(fresh);
        return follower;
    }

    /** Those who wait for the index to catch up, and the thread that waits for them or for the time to pass. */
    private static final class Requests {
        private final ReentrantLock lock = new ReentrantLock();
        private final java.util.concurrent.locks.Condition changed = lock.newCondition();
        private long asked;
        private long done;

        long latest() {
            lock.lock();
            try {
                return asked;
            } finally {
                lock.unlock();
            }
        }

        void done(long upTo) {
            lock.lock();
            try {
                done = Math.max(done, upTo);
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        void wake() {
            lock.lock();
            try {
                asked++;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        void await(Duration atMost) {
            lock.lock();
            try {
                var mine = ++asked;
                changed.signalAll();
                var left = atMost.toNanos();
                while (done < mine && left > 0) {
                    left = changed.awaitNanos(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                lock.unlock();
            }
        }

        void pause(Duration pause) {
            lock.lock();
            try {
                var left = pause.toNanos();
                while (asked == done && left > 0) {
                    left = changed.awaitNanos(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                lock.unlock();
            }
        }
    }
}
