package org.carrel.importing.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.carrel.importing.ReadRow;

/** Reads the next batch of a file while the one before is written. */
final class FileRows {
    private final Sources.Opened file;
    private final int size;

    FileRows(Sources.Opened file, int size) {
        this.file = file;
        this.size = size;
    }

    /** @return why the file could not be read to its end; empty when it was */
    Optional<String> each(int skip, Consumer<Batch> each) throws IOException {
        file.reader().skip(skip);
        try (var reading = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("import-reader").daemon().factory())) {
            var next = reading.submit(this::read);
            while (true) {
                var batch = got(next);
                if (!batch.last()) {
                    next = reading.submit(this::read);
                }
                each.accept(batch);
                if (batch.last()) {
                    return batch.broken();
                }
            }
        }
    }

    private Batch read() {
        var rows = new ArrayList<ReadRow>(size);
        try {
            while (rows.size() < size) {
                var row = file.reader().next();
                if (row.isEmpty()) {
                    return new Batch(rows, file.file().position(), true, Optional.empty());
                }
                rows.add(row.get());
            }
            return new Batch(rows, file.file().position(), false, Optional.empty());
        } catch (IOException e) {
            return new Batch(rows, file.file().position(), true, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static Batch got(Future<Batch> next) {
        try {
            return next.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
