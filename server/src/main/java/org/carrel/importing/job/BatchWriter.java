package org.carrel.importing.job;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carrel.catalogue.Origin;
import org.carrel.importing.BookImport;
import org.carrel.importing.ImportCounts;
import org.carrel.importing.ImportProblem;
import org.carrel.importing.OnMatch;
import org.carrel.importing.ReadRow;
import org.carrel.importing.TakenBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a batch in one transaction: the books, what was wrong, what undoing needs, and how far the job has come. */
class BatchWriter {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final int ATTEMPTS = 5;
    private static final int LONGEST_ROW = 1024 * 1024;
    private final BookImport books;
    private final DeedStore deeds;
    private final ProblemStore problems;
    private final LeaseStore leases;
    private final ImportProperties properties;
    private final TransactionTemplate transaction;
    private final Checkpoint checkpoint;

    BatchWriter(
            BookImport books,
            DeedStore deeds,
            ProblemStore problems,
            LeaseStore leases,
            ImportProperties properties,
            TransactionTemplate transaction,
            Checkpoint checkpoint) {
        this.books = books;
        this.deeds = deeds;
        this.problems = problems;
        this.leases = leases;
        this.properties = properties;
        this.transaction = transaction;
        this.checkpoint = checkpoint;
    }

    /**
     * @param isBulk whether there is so much that search indexes take what the desk changes first
     * @throws LeaseLost with nothing written
     */
    void write(Lease lease, Batch batch, Origin origin, OnMatch onMatch, boolean isBulk) {
        again(() -> transaction.executeWithoutResult(status -> {
            if (isBulk) {
                deeds.inBulk();
            }
            var taken = books.take(origin, batch.fit(), onMatch);
            deeds.add(lease.job(), taken);
            checkpoint.reached(Checkpoint.Moment.BOOKS_WRITTEN);
            note(lease, batch, taken);
            checkpoint.reached(Checkpoint.Moment.BATCH_WRITTEN);
        }));
        checkpoint.reached(Checkpoint.Moment.BATCH_COMMITTED);
    }

    /** Notes what a batch would come to, and writes no book. */
    void count(Lease lease, Batch batch, TakenBatch taken) {
        again(() -> transaction.executeWithoutResult(status -> note(lease, batch, taken)));
        checkpoint.reached(Checkpoint.Moment.BATCH_COMMITTED);
    }

    private void note(Lease lease, Batch batch, TakenBatch taken) {
        var found = found(batch, taken);
        problems.add(lease.job(), found);
        var unfit = batch.unfit().size();
        var counts = taken.counts().plus(new ImportCounts(unfit, 0, 0, 0, unfit, 0));
        leases.advance(lease, counts, found.size(), batch.bytesDone(), properties.lease());
    }

    private static List<ProblemStore.Found> found(Batch batch, TakenBatch taken) {
        var found = new ArrayList<ProblemStore.Found>();
        for (var row : batch.unfit()) {
            found.add(new ProblemStore.Found(
                    new ImportProblem(row.number(), ImportProblem.Kind.FAILED, row.reason(), row.original()),
                    content(row)));
        }
        Map<Integer, ReadRow> rows =
                batch.fit().stream().collect(Collectors.toMap(ReadRow::number, Function.identity(), (a, b) -> a));
        for (var problem : taken.problems()) {
            var isFailed = problem.kind() == ImportProblem.Kind.FAILED;
            var row = Optional.ofNullable(rows.get(problem.row())).filter(r -> isFailed);
            found.add(new ProblemStore.Found(problem, row.flatMap(BatchWriter::content)));
        }
        found.sort(java.util.Comparator.comparingInt(one -> one.problem().row()));
        return found;
    }

    /** A row as it can be sent again. */
    private static Optional<byte[]> content(ReadRow row) {
        var record = switch (row) {
            case ReadRow.Fit fit -> fit.record();
            case ReadRow.Unfit unfit -> unfit.record();
        };
        return record.map(org.carrel.catalogue.SourceRecord::content)
                .or(() -> Optional.of(row.original().getBytes(StandardCharsets.UTF_8)))
                .filter(bytes -> bytes.length <= LONGEST_ROW);
    }

    /** A deadlock, or a lock that was not to be had in time, passes. */
    private static void again(Runnable deed) {
        for (var attempt = 1; ; attempt++) {
            try {
                deed.run();
                return;
            } catch (TransientDataAccessException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.warn("A batch of an import is tried again: {}", e.getMessage());
            }
        }
    }
}
