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

    /** The process, where it is alive and is that PostgreSQL: after a crash the number may be somebody else's by now. */
    Optional<ProcessHandle> process(Path cluster) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> serves(process.info(), cluster));
    }

    /**
     * Whether the number is surely somebody else's by now. Only then may the file be taken away: as long as it is there,
     * PostgreSQL itself sees to it that nobody starts on files that are still in use.
     */
    boolean isAnothers(Path cluster) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().isPresent())
                .filter(process -> !serves(process.info(), cluster))
                .isPresent();
    }

    private static boolean serves(ProcessHandle.Info process, Path cluster) {
        return process.command().orElse("").endsWith("/postgres")
                && process.arguments()
                        .map(arguments -> Arrays.stream(arguments).anyMatch(argument -> isSame(argument, cluster)))
                        .orElse(true);
    }

    private static boolean isSame(String argument, Path cluster) {
        try {
            return argument.startsWith("/") && Files.isSameFile(Path.of(argument), cluster);
        } catch (IOException e) {
            return false;
        }
    }
}
