package org.carrel.platform.signal;

import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.carrel.platform.database.SeparateConnections;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks for signals again and again, on a connection of its own. When that breaks it begins anew, and all that was known is
 * forgotten: nobody can say what was missed. It runs with the server; a command remembers nothing.
 */
@Component
class Listening implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final int PATIENCE_SECONDS = 2;
    private final Signals signals;
    private final SeparateConnections connections;
    private final SignalProperties properties;
    private final boolean serves;
    private volatile @Nullable Thread thread;

    Listening(
            Signals signals, SeparateConnections connections, SignalProperties properties, ApplicationContext context) {
        this.signals = signals;
        this.connections = connections;
        this.properties = properties;
        this.serves = context instanceof WebServerApplicationContext;
    }

    @Override
    public void start() {
        if (serves && thread == null) {
            var running = Thread.ofPlatform().daemon().name("signals").unstarted(this::run);
            thread = running;
            running.start();
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            LockSupport.unpark(running);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        var away = false;
        while (mine()) {
            try (var wire = new SignalWire(connections.open("carrel-signals", PATIENCE_SECONDS))) {
                listen(wire, away);
            } catch (SQLException | RuntimeException e) {
                if (!away && mine()) {
                    LOG.warn("This node does not hear what others change and remembers nothing: {}", e.getMessage());
                }
                away = true;
            } finally {
                signals.deaf();
            }
            pause();
        }
    }

    private void listen(SignalWire wire, boolean wasAway) throws SQLException {
        var first = true;
        while (mine()) {
            var asked = System.nanoTime();
            wire.ask(signals);
            if (first) {
                signals.missed();
                first = false;
            }
            signals.heardAllUntil(asked);
            if (wasAway) {
                LOG.info("This node hears what others change again");
                wasAway = false;
            }
            pause();
        }
    }

    private boolean mine() {
        return Thread.currentThread().equals(thread);
    }

    private void pause() {
        LockSupport.parkNanos(properties.poll().toNanos());
    }
}
