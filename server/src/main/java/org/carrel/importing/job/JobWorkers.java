package org.carrel.importing.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** This node's share of the work: threads that look for jobs. They run with the server; a command has its own way. */
@Component
class JobWorkers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);
    private static final long PATIENCE = 15_000;
    private final JobRunner runner;
    private final ImportProperties properties;
    private final boolean serves;
    private final Semaphore wanted = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();

    JobWorkers(JobRunner runner, ImportProperties properties, ApplicationContext context) {
        this.runner = runner;
        this.properties = properties;
        this.serves = context instanceof WebServerApplicationContext;
    }

    /** Something was queued here: nobody need wait for the next look. */
    void wake() {
        wanted.release();
    }

    @Override
    public synchronized void start() {
        if (serves && properties.workers() > 0 && threads.isEmpty()) {
            runner.takeUpAgain();
            for (var number = 1; number <= properties.workers(); number++) {
                threads.add(
                        Thread.ofPlatform().name("import-" + number).daemon().start(this::work));
            }
        }
    }

    @Override
    public synchronized void stop() {
        runner.stop();
        threads.forEach(thread -> wake());
        try {
            for (var thread : threads) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    private void work() {
        while (!runner.isStopped()) {
            try {
                if (!runner.runNext()) {
                    rest();
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("Imports wait for the database: {}", e.getMessage());
                rest();
            } catch (RuntimeException e) {
                // Without this thread no import would be done here until the next start.
                LOG.error("An import could not be ended", e);
                rest();
            }
        }
    }

    private void rest() {
        try {
            if (wanted.tryAcquire(properties.pollingInterval().toMillis(), TimeUnit.MILLISECONDS)) {
                wanted.drainPermits();
            }
        } catch (InterruptedException e) {
            runner.stop();
        }
    }
}
