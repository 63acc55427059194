package org.carrel.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Another program, run to its end. */
final class Command {
    private Command() {}

    static boolean succeeds(String... command) {
        try {
            return run(command).exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static Outcome run(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), text);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command[0] + " ran", e);
        }
    }

    /** How it ended and what it said. */
    record Outcome(int exitCode, String text) {}
}
