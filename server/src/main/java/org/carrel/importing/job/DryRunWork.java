package org.carrel.importing.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Books;
import org.carrel.catalogue.Match;
import org.carrel.importing.BookImport;
import org.carrel.importing.Differences;
import org.carrel.importing.OnMatch;
import org.carrel.importing.ReadRow;
import org.carrel.importing.Taken;
import org.carrel.importing.TakenBatch;

/** Reads all that an import would, and counts what it would do. */
class DryRunWork {
    private static final UUID NOBODY = new UUID(0, 0);
    private final ImportWork work;
    private final BatchWriter writer;
    private final LeaseStore leases;
    private final BookImport imports;
    private final Books books;

    DryRunWork(ImportWork work, BatchWriter writer, LeaseStore leases, BookImport imports, Books books) {
        this.work = work;
        this.writer = writer;
        this.leases = leases;
        this.imports = imports;
        this.books = books;
    }

    /** @param job as it stood before: what it counted is counted anew */
    Optional<String> run(Lease lease, ImportJob job, Runnable beforeEach) throws IOException {
        leases.startOver(lease);
        var seen = new SeenRows();
        return work.rows(job, batch -> {
            beforeEach.run();
            writer.count(lease, batch, TakenBatch.counted(batch.fit(), taken(batch.fit(), job, seen)));
        });
    }

    private List<Taken> taken(List<ReadRow.Fit> rows, ImportJob job, SeenRows seen) {
        var matches = imports.match(ImportWork.origin(job), rows);
        var known = known(matches);
        var taken = new ArrayList<Taken>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var again = seen.add(row.book().book());
            taken.add(matches.get(i)
                    .flatMap(match -> Optional.ofNullable(known.get(match.bookId())))
                    .map(book -> met(row, book, job.options().onMatch()))
                    .orElseGet(() -> again ? new Taken.Skipped(NOBODY) : new Taken.Created(NOBODY)));
        }
        return taken;
    }

    private Taken met(ReadRow.Fit row, Book book, OnMatch onMatch) {
        var changes = !Differences.between(book, row.book().book(), onMatch).isEmpty();
        return changes ? new Taken.Updated(book.id(), book) : new Taken.Skipped(book.id());
    }

    private Map<UUID, Book> known(List<Optional<Match>> matches) {
        var ids = matches.stream()
                .flatMap(Optional::stream)
                .map(Match::bookId)
                .distinct()
                .toList();
        return books.findAll(ids).stream().collect(Collectors.toMap(Book::id, Function.identity()));
    }
}
