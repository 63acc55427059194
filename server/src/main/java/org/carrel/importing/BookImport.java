package org.carrel.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Books;
import org.carrel.catalogue.Intake;
import org.carrel.catalogue.NewBook;
import org.carrel.catalogue.Origin;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.Precondition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes books of a source into the catalogue, unless they are there already. */
@Component
public class BookImport {
    private static final Logger LOG = LoggerFactory.getLogger(BookImport.class);
    private final Books books;
    private final ImportRuns runs;
    private final TransactionTemplate transaction;

    BookImport(Books books, ImportRuns runs, TransactionTemplate transaction) {
        this.books = books;
        this.runs = runs;
        this.transaction = transaction;
    }

    /**
     * Takes a batch in one transaction, and writes down in the run what came of it. Where the database refuses something,
     * every row is tried alone, so that one does not keep the others out.
     *
     * @param problems what was wrong with rows of this batch that never became a book
     */
    public TakenBatch take(
            UUID run, Origin origin, List<ImportRow> rows, OnMatch onMatch, List<ImportProblem> problems) {
        try {
            return inTransaction(() -> write(run, rows, together(rows, origin, onMatch), problems));
        } catch (DataIntegrityViolationException | InvalidInput e) {
            LOG.warn("A batch of an import is taken row by row: {}", e.getMessage());
            var alone = rows.stream().map(row -> alone(row, origin, onMatch)).toList();
            return inTransaction(() -> write(run, rows, alone, problems));
        }
    }

    /** Takes one book outside of any run. */
    public Taken take(Origin origin, ExternalBook book, OnMatch onMatch) {
        return alone(new ImportRow(1, book, ""), origin, onMatch);
    }

    private List<Taken> together(List<ImportRow> rows, Origin origin, OnMatch onMatch) {
        var intakes =
                books.createAll(rows.stream().map(row -> row.book().book()).toList(), origin);
        var taken = new ArrayList<Taken>();
        for (var i = 0; i < rows.size(); i++) {
            taken.add(
                    switch (intakes.get(i)) {
                        case Intake.Created(var id) -> new Taken.Created(id);
                        case Intake.Known(var id) ->
                            known(id, rows.get(i).book().book(), onMatch);
                    });
        }
        return List.copyOf(taken);
    }

    private Taken alone(ImportRow row, Origin origin, OnMatch onMatch) {
        try {
            return inTransaction(() -> together(List.of(row), origin, onMatch)).getFirst();
        } catch (DataIntegrityViolationException | InvalidInput e) {
            LOG.warn("Row {} of an import was refused: {}", row.number(), e.getMessage());
            return new Taken.Failed("The catalogue does not take it as it is.");
        }
    }

    private Taken known(UUID id, NewBook source, OnMatch onMatch) {
        var lacks = onMatch == OnMatch.FILL_GAPS
                && books.find(id).filter(book -> Gaps.any(book, source)).isPresent();
        if (!lacks) {
            return new Taken.Skipped(id);
        }
        Change<Book> change = books.change(id, Precondition.none(), book -> Gaps.fill(book, source));
        return change instanceof Change.Made<Book> ? new Taken.Updated(id) : new Taken.Skipped(id);
    }

    private TakenBatch write(UUID run, List<ImportRow> rows, List<Taken> taken, List<ImportProblem> before) {
        var counts = new ImportCounts(before.size(), 0, 0, 0, before.size(), 0);
        var problems = new ArrayList<>(before);
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            counts = counts.plus(count(taken.get(i), row));
            if (taken.get(i) instanceof Taken.Failed(var reason)) {
                problems.add(new ImportProblem(row.number(), ImportProblem.Kind.FAILED, reason, row.original()));
            } else {
                row.book()
                        .warnings()
                        .forEach(warning -> problems.add(
                                new ImportProblem(row.number(), ImportProblem.Kind.WARNING, warning, row.original())));
            }
        }
        runs.add(run, counts, List.copyOf(problems));
        return new TakenBatch(counts, taken, List.copyOf(problems));
    }

    private static ImportCounts count(Taken taken, ImportRow row) {
        var warned = row.book().warnings().isEmpty() ? 0 : 1;
        return switch (taken) {
            case Taken.Created created -> new ImportCounts(1, 1, 0, 0, 0, warned);
            case Taken.Updated updated -> new ImportCounts(1, 0, 1, 0, 0, warned);
            case Taken.Skipped skipped -> new ImportCounts(1, 0, 0, 1, 0, warned);
            case Taken.Failed failed -> new ImportCounts(1, 0, 0, 0, 1, 0);
        };
    }

    private <T> T inTransaction(java.util.function.Supplier<T> deed) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> deed.get()));
    }
}
