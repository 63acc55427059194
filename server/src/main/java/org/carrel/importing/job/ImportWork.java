package org.carrel.importing.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.carrel.catalogue.Origin;
import org.carrel.importing.ImportSource;
import org.carrel.importing.ReadRow;

/** Brings in what a file or a query gives, from where the job stands to its end. */
class ImportWork {
    /** So many are found as soon as what the desk brings: who imports a box of books looks for them at once. */
    static final int FEW = 1_000;

    private final Sources sources;
    private final BatchWriter writer;
    private final ImportProperties properties;

    ImportWork(Sources sources, BatchWriter writer, ImportProperties properties) {
        this.sources = sources;
        this.writer = writer;
        this.properties = properties;
    }

    /** @return why it did not come to its end; empty when it did */
    Optional<String> run(Lease lease, ImportJob job, Runnable beforeEach) throws IOException {
        var origin = origin(job);
        var read = new AtomicInteger(job.counts().read());
        return rows(job, batch -> {
            beforeEach.run();
            var isBulk = read.addAndGet(batch.rows().size()) > FEW;
            writer.write(lease, batch, origin, job.options().onMatch(), isBulk);
        });
    }

    /** Every batch that the job has not dealt with yet. */
    Optional<String> rows(ImportJob job, Consumer<Batch> each) throws IOException {
        var done = job.counts().read();
        if (job.limit().isPresent()) {
            asked(job, done, each);
            return Optional.empty();
        }
        try (var file = sources.open(job)) {
            return new FileRows(file, properties.batch()).each(done, each);
        }
    }

    static Origin origin(ImportJob job) {
        return new Origin(job.source().map(ImportSource::code).orElse(JobStore.UNKNOWN), job.createdBy());
    }

    private void asked(ImportJob job, int done, Consumer<Batch> each) throws IOException {
        var source = job.source()
                .flatMap(sources::query)
                .orElseThrow(() -> new IOException("There is nobody to ask any more."));
        var seen = new AtomicInteger();
        source.run(job.name(), job.limit().orElse(source.most()), page -> {
            var fresh = behind(page, done - seen.getAndAdd(page.size()));
            if (!fresh.isEmpty()) {
                each.accept(new Batch(fresh, 0, false, Optional.empty()));
            }
        });
    }

    private static List<ReadRow> behind(List<ReadRow> page, int skip) {
        return new ArrayList<>(page.subList(Math.clamp(skip, 0, page.size()), page.size()));
    }
}
