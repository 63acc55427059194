package org.carrel.importing.schedule;

import java.util.concurrent.Semaphore;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** Where files are fetched: two at a time, so that the timetable goes on and the desk has the database. */
@Component
class RunBackground implements AutoCloseable {
    private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("import-schedule-");
    private final Semaphore places = new Semaphore(2);

    RunBackground() {
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
