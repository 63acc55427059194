package org.carrel.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps the index of this node in a thread of its own: opens it beside the start, keeps it up with the database, and begins
 * anew when it is found broken. In a command it does so from the first question on; what another process keeps is read only.
 */
@Component
class IndexKeeper implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONG_PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE_OF_READERS = Duration.ofSeconds(5);
    private static final Duration PATIENCE_OF_COMMANDS = Duration.ofHours(6);
    private static final Duration TRUST = Duration.ofMinutes(5);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(30);
    private final Opening opening;
    private final IndexFiles files;
    private final CurrentIndex current;
    private final NodeReports reports;
    private final SearchProperties properties;
    private final boolean serves;
    private final Requests requests = new Requests();
    private final AtomicBoolean suspected = new AtomicBoolean();
    private volatile Optional<Succession> succession = Optional.empty();
    private Optional<Thread> thread = Optional.empty();
    private volatile boolean running;
    private final Due verified = Due.now(TRUST);
    private Duration pause = SHORT_PAUSE;

    IndexKeeper(
            Opening opening,
            IndexFiles files,
            CurrentIndex current,
            NodeReports reports,
            SearchProperties properties,
            ApplicationContext context) {
        this.opening = opening;
        this.files = files;
        this.current = current;
        this.reports = reports;
        this.properties = properties;
        this.serves = context instanceof WebServerApplicationContext;
    }

    Requests requests() {
        return requests;
    }

    /** How long somebody who asks waits for the index to be opened. */
    Duration patience() {
        if (!serves) {
            startNow();
        }
        return serves ? PATIENCE_OF_READERS : PATIENCE_OF_COMMANDS;
    }

    /** The index that is built to take the place of the one that serves. */
    Optional<Follower> successor() {
        return succession.flatMap(Succession::successor);
    }

    /** Somebody stumbled while reading: every byte is looked at, but not again and again. */
    void suspect() {
        suspected.set(true);
        requests.wake();
    }

    @Override
    public void start() {
        if (serves) {
            startNow();
        }
    }

    synchronized void startNow() {
        if (thread.isEmpty()) {
            running = true;
            requests.begin();
            thread = Optional.of(
                    Thread.ofPlatform().name("search-index").daemon().start(this::run));
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        requests.end();
        try {
            if (thread.isPresent()) {
                thread.get().join(PATIENCE_AT_THE_END);
                thread = Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (isRunning()) {
            try (var lock = mine()) {
                while (isRunning() && lock.isPresent()) {
                    attend();
                }
            } catch (IOException e) {
                log.error("The directory of the search index cannot be used: {}", e.toString());
                if (!serves) {
                    current.isAway();
                }
                rest();
            }
        }
    }

    /** The right to write here, when it is to be had; until then what another process writes is read. */
    private Held mine() throws IOException {
        var lock = files.tryLock();
        if (lock.isEmpty()) {
            log.info("Another process keeps the search index; it is only read here");
        }
        while (isRunning() && lock.isEmpty()) {
            lock = readAlong();
        }
        return new Held(lock);
    }

    private Optional<Lock> readAlong() throws IOException {
        var theirs = opening.ofAnother();
        if (theirs.isEmpty()) {
            requests.rest(SHORT_PAUSE);
            return files.tryLock();
        }
        try (var readers = theirs.get()) {
            current.isOfAnother(readers);
            var path = files.current();
            var lock = Optional.<Lock>empty();
            while (isRunning() && lock.isEmpty() && path.equals(files.current())) {
                requests.done(requests.latest());
                requests.pause(SHORT_PAUSE);
                readers.refresh();
                lock = files.tryLock();
            }
            current.isNone();
            return lock;
        }
    }

    /** Opens the index and keeps it, until this process ends or something breaks. */
    private void attend() {
        try (var open = new Succession(opening.open(), opening, files, current, requests)) {
            succession = Optional.of(open);
            keep(open);
            open.commit();
        } catch (DataAccessException e) {
            log.warn("The search index waits for the database: {}", e.getMessage());
            rest();
        } catch (IOException | RuntimeException | Error e) {
            log.error("The search index is opened again, for it broke", e);
            discardIfDamaged(e);
            rest();
        } finally {
            succession = Optional.empty();
        }
    }

    /** Readers of a server are answered from what there is; a command waits for the whole. */
    private void keep(Succession open) throws IOException {
        if (serves) {
            current.is(open.serving());
        }
        while (isRunning()) {
            if (suspected.getAndSet(false) && verified.isOlderThan(TRUST)) {
                open.verify();
                verified.done();
            }
            try {
                var more = open.round();
                reports.report(open.serving(), open.successor());
                pause = SHORT_PAUSE;
                if (!more) {
                    current.is(open.serving());
                    requests.pause(properties.poll());
                }
            } catch (DataAccessException e) {
                log.warn("The search index cannot follow the database at the moment: {}", e.getMessage());
                rest();
                open.doubtPlace();
            }
        }
    }

    private void discardIfDamaged(Throwable failure) {
        try {
            if (Damage.isIn(failure)) {
                files.discardCurrent();
            }
        } catch (IOException e) {
            log.error("The damaged search index cannot be put aside", e);
        }
    }

    private void rest() {
        if (isRunning()) {
            requests.rest(pause);
            pause = pause.multipliedBy(2).compareTo(LONG_PAUSE) < 0 ? pause.multipliedBy(2) : LONG_PAUSE;
        }
    }

    private record Held(Optional<Lock> lock) implements Closeable {
        boolean isPresent() {
            return lock.isPresent();
        }

        @Override
        public void close() throws IOException {
            if (lock.isPresent()) {
                lock.get().close();
            }
        }
    }
}
