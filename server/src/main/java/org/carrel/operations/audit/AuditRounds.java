package org.carrel.operations.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Every second: what this node has in its backlog is written, and what all nodes drafted is sealed. It is not in the
 * timetable, since each node has a backlog of its own; who seals is decided by who holds the head.
 */
@Component
class AuditRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditRounds.class);
    private final DeedBacklog backlog;
    private final Sealer sealer;
    private final Checkpoints checkpoints;
    private final AuditProperties properties;
    private final boolean serves;
    private @Nullable ScheduledExecutorService running;

    AuditRounds(
            DeedBacklog backlog,
            Sealer sealer,
            Checkpoints checkpoints,
            AuditProperties properties,
            ApplicationContext context) {
        this.backlog = backlog;
        this.sealer = sealer;
        this.checkpoints = checkpoints;
        this.properties = properties;
        this.serves = context instanceof WebServerApplicationContext;
    }

    @Override
    public synchronized void start() {
        if (serves && properties.enabled() && running == null) {
            var pause = properties.round().toMillis();
            var fresh = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("audit").daemon().factory());
            var _ = fresh.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
            running = fresh;
        }
    }

    /** The server takes no requests any more; what they left is written. */
    @Override
    public synchronized void stop() {
        if (running != null) {
            running.close();
            running = null;
            round();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    /** Ends after the web server, which begins later. */
    @Override
    public int getPhase() {
        return 0;
    }

    void round() {
        try {
            backlog.write();
            sealer.seal(properties.sealAfter());
            checkpoints.signWhereDue(properties.checkpoint());
        } catch (RuntimeException e) {
            LOG.warn("The audit trail waits: {}", e.getMessage());
        }
    }
}
