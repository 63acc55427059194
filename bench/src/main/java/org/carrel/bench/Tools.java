package org.carrel.bench;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The programs that make the load; they are not ours to bring. */
final class Tools {
    private static final Map<String, String> INSTALL = Map.of(
            "wrk", "wrk is missing. Debian, Ubuntu: apt-get install wrk. macOS: brew install wrk.",
            "pgbench",
                    "pgbench is missing. Debian, Ubuntu: apt-get install postgresql-contrib. macOS: brew install postgresql.");

    private Tools() {}

    static List<String> missing() {
        return Stream.of("wrk", "pgbench")
                .filter(tool -> !onPath(tool))
                .map(INSTALL::get)
                .toList();
    }

    /** Runs a program to its end. @return what it printed; a failure is an exception with it */
    static String run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + " failed: " + output);
        }
        return output;
    }

    private static boolean onPath(String tool) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, tool).canExecute());
    }
}
