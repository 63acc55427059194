package org.carrel.platform.database;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One run of the embedded PostgreSQL, from its start to its end. */
final class PostgresServer {
    private static final long STOP_SECONDS = 60;

    private final PostgresCluster cluster;
    private final int port;
    private final Process process;

    private PostgresServer(PostgresCluster cluster, int port, Process process) {
        this.cluster = cluster;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it and waits until it takes connections; recovering after a crash may take its time.
     *
     * @throws NotStarted with the end of its log, where it gives up
     */
    static PostgresServer start(PostgresCluster cluster, int port, List<String> settings, Path log)
            throws IOException, NotStarted {
        var offset = Files.exists(log) ? Files.size(log) : 0;
        var command = new ArrayList<>(ownSession());
        command.addAll(List.of(cluster.user()
                .with(cluster.program("postgres"), "-D", cluster.directory().toString())));
        Stream.concat(settings.stream(), Stream.of("port=" + port)).forEach(setting -> {
            command.add("-c");
            command.add(setting);
        });
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        var server = new PostgresServer(cluster, port, process);
        while (!server.ready()) {
            if (!process.isAlive()) {
                throw new NotStarted(end(log, offset));
            }
            Pause.millis(10);
        }
        return server;
    }

    private boolean ready() {
        return PostmasterFile.read(cluster.directory())
                .filter(file -> file.pid() == process.pid() && file.ready())
                .isPresent();
    }

    int port() {
        return port;
    }

    /** Waits until it has ended, for whatever reason. */
    void awaitEnd() {
        process.onExit().join();
    }

    /** Ends it in order: sessions are cut, everything is written. */
    void stop() {
        stop(cluster, process.toHandle());
    }

    /** Ends whatever PostgreSQL still runs on these files since a program that was killed, and clears its traces. */
    static void stopLeftOver(PostgresCluster cluster) throws IOException {
        var file = PostmasterFile.read(cluster.directory());
        var running = file.flatMap(each -> each.process(cluster.directory()));
        if (running.isPresent()) {
            stop(cluster, running.get());
        }
        if (file.isPresent() && file.get().isAnothers(cluster.directory())) {
            Files.deleteIfExists(PostmasterFile.in(cluster.directory()));
        }
    }

    private static void stop(PostgresCluster cluster, ProcessHandle process) {
        // SIGINT is PostgreSQL's "fast" shutdown. Java's own destroy() sends SIGTERM, which waits for every client to
        // go.
        Command.succeeds(cluster.user().with(cluster.program("pg_ctl"), "kill", "INT", Long.toString(process.pid())));
        // Looked at often: for a process that is no child of ours, Java itself looks seldom.
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        while (process.isAlive()) {
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
            }
            Pause.millis(10);
        }
    }

    /** A Ctrl-C in the terminal is meant for this program alone, which then stops PostgreSQL after its last request. */
    private static List<String> ownSession() {
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        for (var folder : path.split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, "setsid"))) {
                return List.of("setsid");
            }
        }
        return Files.isExecutable(Path.of("/usr/bin/perl"))
                ? List.of("/usr/bin/perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV;")
                : List.of();
    }

    private static String end(Path log, long offset) throws IOException {
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(offset);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** It ended before it took connections; the message is what it said. */
    static final class NotStarted extends Exception {
        NotStarted(String said) {
            super(said);
        }

        /** Its killed predecessor's last children are still on their way out. */
        boolean tooSoon() {
            return said().contains("pre-existing shared memory block")
                    || said().contains("lock file \"postmaster.pid\"");
        }

        String said() {
            return String.valueOf(getMessage());
        }
    }
}
