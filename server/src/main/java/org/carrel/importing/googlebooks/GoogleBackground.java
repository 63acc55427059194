package org.carrel.importing.googlebooks;

import java.util.concurrent.Semaphore;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** Where runs that somebody started by hand go on: two at a time, so that they leave the database to the desk. */
@Component
class GoogleBackground implements AutoCloseable {
    private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("google-books-");
    private final Semaphore places = new Semaphore(2);

    GoogleBackground() {
        threads.setVirtualThreads(true);
        threads.setTaskTerminationTimeout(10_000);
    }

    void execute(Runnable deed) {
        threads.execute(() -> inTurn(deed));
    }

    private void inTurn(Runnable deed) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            deed.run();
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
