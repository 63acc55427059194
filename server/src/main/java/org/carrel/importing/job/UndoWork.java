package org.carrel.importing.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Books;
import org.carrel.catalogue.NewBook;
import org.carrel.importing.ImportProblem;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Reason;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes back what a job did: what it made goes, what it changed becomes what it was. What somebody changed since, or has in
 * use, is left and reported.
 */
class UndoWork {
    private static final int BATCH = 100;
    private final DeedStore deeds;
    private final CopyRemoval copies;
    private final ProblemStore problems;
    private final LeaseStore leases;
    private final Books books;
    private final ImportProperties properties;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    UndoWork(
            DeedStore deeds,
            CopyRemoval copies,
            ProblemStore problems,
            LeaseStore leases,
            Books books,
            ImportProperties properties,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.deeds = deeds;
        this.copies = copies;
        this.problems = problems;
        this.leases = leases;
        this.books = books;
        this.properties = properties;
        this.transaction = transaction;
        this.json = json;
    }

    void run(Lease lease, Runnable beforeEach) {
        var done = new AtomicInteger();
        while (more(done, () -> takeBackCopies(lease))) {
            beforeEach.run();
        }
        while (more(done, () -> takeBackBooks(lease))) {
            beforeEach.run();
        }
    }

    /** The first are taken out of search indexes as soon as what the desk removes, and many behind it. */
    private boolean more(AtomicInteger done, BooleanSupplier step) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (done.addAndGet(BATCH) > ImportWork.FEW) {
                deeds.inBulk();
            }
            return step.getAsBoolean();
        }));
    }

    private boolean takeBackCopies(Lease lease) {
        var some = deeds.booksOfCopies(lease.job(), BATCH);
        var left = new ArrayList<ProblemStore.Found>();
        for (var book : some) {
            books.lock(book);
            copies.remove(lease.job(), book).forEach(why -> left.add(left(why, book)));
        }
        note(lease, 0, left);
        return !some.isEmpty();
    }

    private boolean takeBackBooks(Lease lease) {
        var some = deeds.next(lease.job(), BATCH);
        var left = new ArrayList<ProblemStore.Found>();
        for (var deed : some) {
            takeBack(lease.job(), deed).ifPresent(why -> left.add(left(why, deed.bookId())));
        }
        deeds.forget(lease.job(), some);
        note(lease, some.size() - left.size(), left);
        return !some.isEmpty();
    }

    private void note(Lease lease, int undone, List<ProblemStore.Found> left) {
        problems.add(lease.job(), left);
        leases.undone(lease, undone, left.size(), properties.lease());
    }

    /** @return why it is left */
    private Optional<String> takeBack(UUID job, DeedStore.Deed deed) {
        books.lock(deed.bookId());
        var book = books.find(deed.bookId());
        if (book.isEmpty()) {
            return deed.before().map(before -> "It was deleted since.");
        }
        // What was read of the deed before the book was locked may be older than its cover.
        if (book.get().version() != deed.version() && !deeds.isAsLeft(job, book.get())) {
            return Optional.of("It was changed since.");
        }
        return deed.before().isPresent() ? restore(book.get(), deed.before().get()) : delete(book.get());
    }

    private Optional<String> restore(Book book, String before) {
        var was = Fields.read(json.readTree(before), NewBook::read);
        return why(books.change(book.id(), Precondition.none(), now -> was));
    }

    private Optional<String> delete(Book book) {
        if (deeds.isInLists(book.id())) {
            return Optional.of("It is in a reader's list.");
        }
        if (deeds.hasOtherCopies(book.id())) {
            return Optional.of("There are copies of it.");
        }
        return why(books.delete(book.id(), Precondition.none()));
    }

    private static Optional<String> why(Change<Book> change) {
        return switch (change) {
            case Change.Made<Book> made -> Optional.empty();
            case Change.Unknown<Book> unknown -> Optional.empty();
            case Change.Stale<Book> stale -> Optional.of("It was changed since.");
            case Change.Denied<Book>(var reasons) -> Optional.of(said(reasons));
            case Change.Forbidden<Book>(var reasons) -> Optional.of(said(reasons));
        };
    }

    private static String said(List<Reason> reasons) {
        return reasons.stream().map(Reason::message).collect(Collectors.joining(" "));
    }

    private ProblemStore.Found left(String why, UUID book) {
        var title = books.find(book).map(Book::title).orElse("");
        return new ProblemStore.Found(
                new ImportProblem(0, ImportProblem.Kind.LEFT, why, (book + " " + title).strip()), Optional.empty());
    }
}
