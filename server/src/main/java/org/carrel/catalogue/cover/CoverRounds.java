package org.carrel.catalogue.cover;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** This node's share of fetching: one round after another while covers are wanted, beside the timetable, which has other work. */
@Component
class CoverRounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CoverRounds.class);
    private final SimpleAsyncTaskExecutor thread = new SimpleAsyncTaskExecutor("cover-rounds-");
    private final AtomicBoolean running = new AtomicBoolean();
    private final CoverFetching fetching;
    private final CoverProperties properties;
    private volatile boolean closed;

    CoverRounds(CoverFetching fetching, CoverProperties properties) {
        this.fetching = fetching;
        this.properties = properties;
        thread.setVirtualThreads(true);
        thread.setTaskTerminationTimeout(10_000);
    }

    void begin() {
        if (properties.fetch() && running.compareAndSet(false, true)) {
            thread.execute(this::rounds);
        }
    }

    private void rounds() {
        try {
            var fetched = 1;
            while (fetched > 0 && !closed) {
                fetched = fetching.round();
            }
        } catch (RuntimeException e) {
            LOG.warn("Fetching covers stopped until the next time.", e);
        } finally {
            running.set(false);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.close();
    }
}
