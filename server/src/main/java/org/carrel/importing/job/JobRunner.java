package org.carrel.importing.job;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Takes up jobs one after the other, and says that it lives while it works on them. */
class JobRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private final Node node;
    private final LeaseStore leases;
    private final JobWork work;
    private final ImportProperties properties;
    private final Clock clock;
    private final Set<Lease> held = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("import-pulse").daemon().factory());
    private final ScheduledFuture<?> beats;
    private volatile boolean stopped;

    JobRunner(Node node, LeaseStore leases, JobWork work, ImportProperties properties, Clock clock) {
        this.node = node;
        this.leases = leases;
        this.work = work;
        this.properties = properties;
        this.clock = clock;
        var third = properties.lease().toMillis() / 3;
        this.beats = pulse.scheduleWithFixedDelay(this::beat, third, third, TimeUnit.MILLISECONDS);
    }

    /** @return whether there was anything to do */
    boolean runNext() {
        return run(leases.claim(node.name(), properties.lease(), clock.instant()));
    }

    /** @return whether this job was there to be done, and nobody else was at it */
    boolean run(UUID job) {
        return run(leases.claim(node.name(), properties.lease(), clock.instant(), Optional.of(job)));
    }

    /** What was held under this name before a restart is taken up at once. */
    void takeUpAgain() {
        var released = leases.releaseAll(node.name());
        if (released > 0) {
            LOG.info("{} imports were cut off and go on", released);
        }
    }

    boolean isStopped() {
        return stopped;
    }

    /** No further batch begins. */
    void stop() {
        stopped = true;
    }

    @Override
    public void close() {
        stop();
        beats.cancel(false);
        pulse.shutdownNow();
    }

    private boolean run(Optional<Lease> claimed) {
        claimed.ifPresent(lease -> {
            held.add(lease);
            try {
                work.run(lease, this::goOn);
            } finally {
                held.remove(lease);
            }
        });
        return claimed.isPresent();
    }

    private void goOn() {
        if (stopped) {
            throw new Stopped();
        }
    }

    private void beat() {
        for (var lease : held) {
            try {
                leases.extend(lease, properties.lease());
            } catch (DataAccessException e) {
                LOG.warn("The database did not hear that import {} is worked on: {}", lease.job(), e.getMessage());
            }
        }
    }
}
