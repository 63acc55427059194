package org.carrel.search.works;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.carrel.platform.http.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Lends what counts are kept in. There are as many as searches may run at once: they keep a core busy each, so more at
 * once would only take memory and answer later.
 */
@Component
class CellPool {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private final Semaphore free = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    private final ConcurrentLinkedQueue<Cells> clean = new ConcurrentLinkedQueue<>();

    /** What is done with them. */
    @FunctionalInterface
    interface Use<T> {
        T with(Cells cells) throws IOException;
    }

    <T> T lend(Use<T> use) throws IOException {
        await();
        try {
            var waiting = clean.poll();
            var cells = waiting == null ? new Cells() : waiting;
            try {
                return use.with(cells);
            } finally {
                cells.clear();
                clean.add(cells);
            }
        } finally {
            free.release();
        }
    }

    private void await() {
        try {
            if (free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.unavailable(
                "search_busy", "Too many searches run at this moment. Try again in a few seconds.");
    }
}
