package org.carrel.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a running PostgreSQL writes about itself into {@code postmaster.pid} of its data directory.
 *
 * @param ready whether it takes connections
 */
record PostmasterFile(long pid, int port, boolean ready) {
    static Path in(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    static Optional<PostmasterFile> read(Path cluster) {
        try {
            var lines = Files.readAllLines(in(cluster));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new PostmasterFile(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip()),
                            lines.size() > 7 && lines.get(7).strip().equals("ready")));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * The process, where it is alive and is that PostgreSQL: after a crash the number may be somebody else's by now.
     */
    Optional<ProcessHandle> process(Path cluster) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                        .orElse(true));
    }
}
