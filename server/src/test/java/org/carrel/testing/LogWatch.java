package org.carrel.testing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Reads along all that this process writes to its output and error streams, logs of every kind included, in all test classes, and
 * fails the class behind which something private stands there. It is found by JUnit itself
 * ({@code junit.jupiter.extensions.autodetection.enabled}). What is written after the last class fails the process.
 */
public final class LogWatch implements BeforeAllCallback, AfterAllCallback {
    private static final Queue<String> LINES = new ConcurrentLinkedQueue<>();
    /** Addresses that nobody has: what the start tells an operator to put their own in place of. */
    private static final List<String> HARMLESS = List.of("you@example.org");

    static {
        System.setOut(new Tee(System.out));
        System.setErr(new Tee(System.err));
        Runtime.getRuntime().addShutdownHook(new Thread(LogWatch::atTheEnd, "log-watch"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // That this class is loaded is all: from here on it reads along.
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var said = said();
        if (!said.isEmpty()) {
            throw new AssertionError("Private in the logs of " + context.getDisplayName()
                    + ", or of what ran beside it:\n" + String.join("\n", said));
        }
    }

    private static void atTheEnd() {
        var said = said();
        if (!said.isEmpty()) {
            said.forEach(System.err::println);
            Runtime.getRuntime().halt(1);
        }
    }

    /** Takes the lines that nobody has looked at yet, and tells those that say something private. */
    private static List<String> said() {
        var said = new ArrayList<String>();
        for (var line = LINES.poll(); line != null; line = LINES.poll()) {
            var written = line;
            PrivateWords.in(written)
                    .filter(word -> HARMLESS.stream().noneMatch(word::contains))
                    .map(word -> "private: " + word.substring(0, Math.min(9, word.length())) + "… in: "
                            + written.replace(word, "***"))
                    .forEach(said::add);
        }
        return said;
    }

    /** Writes to the stream as before, and keeps whole lines. */
    private static final class Tee extends PrintStream {
        Tee(PrintStream to) {
            super(new Lines(to), true, StandardCharsets.UTF_8);
        }
    }

    private static final class Lines extends OutputStream {
        private final PrintStream to;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Lines(PrintStream to) {
            this.to = to;
        }

        @Override
        public synchronized void write(int b) {
            to.write(b);
            keep(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            to.write(bytes, from, length);
            for (var i = from; i < from + length; i++) {
                keep(bytes[i]);
            }
        }

        @Override
        public void flush() {
            to.flush();
        }

        private void keep(int b) {
            if (b == '\n') {
                LINES.add(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else {
                line.write(b);
            }
        }
    }
}
