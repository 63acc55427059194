package org.carrel.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.carrel.catalogue.Books;
import org.carrel.catalogue.Incoming;
import org.carrel.catalogue.Intake;
import org.carrel.catalogue.Match;
import org.carrel.catalogue.Merge;
import org.carrel.catalogue.Origin;
import org.carrel.platform.http.InvalidInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes books of a source into the catalogue, unless they are there already. Who asked for it, and how far it is, others know. */
@Component
public class BookImport {
    private static final Logger LOG = LoggerFactory.getLogger(BookImport.class);
    private final Books books;
    private final IncomingCopies copies;
    private final TransactionTemplate savepoint;

    BookImport(Books books, IncomingCopies copies, PlatformTransactionManager transactions) {
        this.books = books;
        this.copies = copies;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Takes a batch within the caller's transaction, or in one of its own. What the database refuses does not keep the
     * others out.
     *
     * @param rows some thousand at most: they are held in memory several times over
     */
    public TakenBatch take(Origin origin, List<ReadRow.Fit> rows, OnMatch onMatch) {
        return TakenBatch.of(rows, taken(rows, origin, onMatch));
    }

    /** Takes one book. */
    public Taken take(Origin origin, ExternalBook book, OnMatch onMatch) {
        var row = ReadRow.Fit.plain(1, book, "");
        return taken(List.of(row), origin, onMatch).getFirst().taken();
    }

    /** For each row the book that it would be taken for, were it taken now; nothing is changed. */
    public List<Optional<Match>> match(Origin origin, List<ReadRow.Fit> rows) {
        return books.match(rows.stream().map(row -> row.book().book()).toList(), origin);
    }

    /** Where something is refused each half is tried again, down to the rows that are the cause. */
    private List<TakenRow> taken(List<ReadRow.Fit> rows, Origin origin, OnMatch onMatch) {
        try {
            return undoneUnlessWhole(() -> together(rows, origin, onMatch));
        } catch (DataIntegrityViolationException | UncategorizedDataAccessException | InvalidInput e) {
            if (rows.size() == 1) {
                LOG.warn("Row {} of an import was refused: {}", rows.getFirst().number(), why(e));
                return List.of(TakenRow.of(new Taken.Failed("The catalogue does not take it as it is.")));
            }
            var taken = new ArrayList<>(taken(rows.subList(0, rows.size() / 2), origin, onMatch));
            taken.addAll(taken(rows.subList(rows.size() / 2, rows.size()), origin, onMatch));
            return List.copyOf(taken);
        }
    }

    private List<TakenRow> together(List<ReadRow.Fit> rows, Origin origin, OnMatch onMatch) {
        var incoming = rows.stream()
                .map(row -> new Incoming(
                        row.book().book(), row.record(), !row.copies().isEmpty()))
                .toList();
        var taken = books.takeIn(incoming, origin, merge(onMatch)).stream()
                .map(BookImport::taken)
                .toList();
        return copies.takeIn(rows, taken);
    }

    private static Taken taken(Intake intake) {
        return switch (intake) {
            case Intake.Created(var id) -> new Taken.Created(id);
            case Intake.Changed(var id, var before) -> new Taken.Updated(id, before);
            case Intake.Known(var id) -> new Taken.Skipped(id);
        };
    }

    static Optional<Merge> merge(OnMatch onMatch) {
        return switch (onMatch) {
            case KEEP -> Optional.empty();
            case FILL_GAPS -> Optional.of(Gaps::fill);
            case REPLACE -> Optional.of((known, incoming) -> incoming);
        };
    }

    private static String why(RuntimeException e) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
    }

    private <T> T undoneUnlessWhole(Supplier<T> deed) {
        return Objects.requireNonNull(savepoint.execute(status -> deed.get()));
    }
}
