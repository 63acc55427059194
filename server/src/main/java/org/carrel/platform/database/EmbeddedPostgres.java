package org.carrel.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.carrel.platform.command.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that Carrel brings along: in {@code postgres} of the data directory, on the loopback interface only, with
 * a generated password, started and stopped with the program.
 *
 * <p>Either may be killed. A PostgreSQL that outlived its program is ended and started anew by the next one, so that no
 * session of the dead keeps a lock and every setting is this program's own. A PostgreSQL that dies under a living program
 * is started again on the same port; until then there is no connection to be had.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final long LOG_LIMIT = 10_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DataDirectory data;
    private final DataLock lock;
    private final PostgresCluster cluster;
    private final PostgresSettings settings;
    private volatile boolean closing;
    private volatile PostgresServer server;

    /**
     * Starts it, making everything it needs the first time.
     *
     * @throws CannotStart where another program uses the directory, or PostgreSQL does not start
     */
    public static EmbeddedPostgres start(DataDirectory data, PostgresSettings settings) {
        var lock = DataLock.take(data);
        try {
            return new EmbeddedPostgres(data, lock, settings);
        } catch (IOException e) {
            lock.close();
            throw notStarted(data, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * The one that another process runs on this directory; where that one is only just starting, once it takes
     * connections. Nothing where no process has the directory.
     */
    static Optional<DatabaseAddress> ofAnother(DataDirectory data) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (DataLock.isTaken(data) && System.nanoTime() < deadline) {
            var running = running(data);
            if (running.isPresent()) {
                return running;
            }
            Pause.millis(50);
        }
        return Optional.empty();
    }

    private static Optional<DatabaseAddress> running(DataDirectory data) {
        var directory = PostgresCluster.directory(data);
        return PostmasterFile.read(directory)
                .filter(PostmasterFile::ready)
                .filter(file -> file.process(directory).isPresent())
                .map(file -> address(data, file.port()));
    }

    private EmbeddedPostgres(DataDirectory data, DataLock lock, PostgresSettings settings) throws IOException {
        this.data = data;
        this.lock = lock;
        this.settings = settings;
        this.cluster = PostgresCluster.prepare(data, settings.durable());
        PostgresServer.stopLeftOver(cluster);
        this.server = settings.port() == 0 ? launchSomewhere() : launch(settings.port());
        Thread.ofPlatform().daemon().name("postgres-watch").start(this::watch);
    }

    /** Where it is. */
    public DatabaseAddress address() {
        return address(data, server.port());
    }

    private static DatabaseAddress address(DataDirectory data, int port) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresCluster.OWNER,
                PostgresCluster.OWNER,
                PostgresCluster.password(data));
    }

    /** A port that was free a moment ago may be taken by now; then another one is. */
    private PostgresServer launchSomewhere() throws IOException {
        for (var attempt = 1; ; attempt++) {
            try {
                return launch(freePort());
            } catch (CannotStart e) {
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }

    private PostgresServer launch(int port) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return PostgresServer.start(cluster, port, settings.lines(), logFile());
            } catch (PostgresServer.NotStarted e) {
                if (!e.tooSoon() || closing || System.nanoTime() > deadline) {
                    throw notStarted(data, e.said());
                }
                Pause.millis(100);
            }
        }
    }

    private void watch() {
        while (!closing) {
            server.awaitEnd();
            restart();
        }
    }

    private synchronized void restart() {
        while (!closing) {
            log.warn("PostgreSQL has ended unexpectedly and is started again");
            try {
                server = launch(server.port());
                log.info("PostgreSQL takes connections again");
                return;
            } catch (IOException | CannotStart e) {
                log.error("PostgreSQL does not start: {}", e.getMessage());
                Pause.millis(100);
            }
        }
    }

    private Path logFile() throws IOException {
        var file = data.directory("logs").resolve("postgres.log");
        if (Files.exists(file) && Files.size(file) > LOG_LIMIT) {
            Files.move(file, file.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static CannotStart notStarted(DataDirectory data, String said) {
        return CannotStart.failed(
                "The embedded PostgreSQL does not start in " + data.path() + ". It says:\n" + said,
                "Its own log is logs/postgres.log in the data directory.");
    }

    /** Stops it in order and gives the directory back. */
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            server.stop();
            lock.close();
        }
    }
}
