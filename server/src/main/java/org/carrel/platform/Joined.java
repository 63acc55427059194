package org.carrel.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waiting for what another thread does, which may read files. */
public final class Joined {
    private Joined() {}

    /** What it comes to; what it was stopped by is thrown as it was thrown there. */
    public static <T> T join(CompletableFuture<T> other) throws IOException {
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
