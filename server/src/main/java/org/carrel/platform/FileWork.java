package org.carrel.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work with files, done through code that knows nothing of those: what stops it comes out as it was thrown. */
@FunctionalInterface
public interface FileWork<T> {
    T done() throws IOException;

    /** To be called by code that {@link #through} or {@link #join} waits for. */
    static <T> T within(FileWork<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T through(Supplier<T> code) throws IOException {
        try {
            return code.get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What another thread's work comes to. */
    static <T> T join(CompletableFuture<T> other) throws IOException {
        try {
            return other.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case UncheckedIOException broken -> throw broken.getCause();
                case RuntimeException broken -> throw broken;
                case Error broken -> throw broken;
                case null, default -> throw e;
            }
        }
    }
}
