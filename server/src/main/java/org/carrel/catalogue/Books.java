package org.carrel.catalogue;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carrel.catalogue.author.AuthorLocks;
import org.carrel.catalogue.author.Authors;
import org.carrel.platform.Ids;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The books of the catalogue. Unless a method says otherwise, a deleted book is not there. */
@Service
public class Books {
    private final BookStore store;
    private final ContributorStore contributors;
    private final Credits credits;
    private final Authors authors;
    private final AuthorLocks locks;
    private final BookIntake intake;
    private final ObjectProvider<BookUse> uses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Books(
            BookStore store,
            ContributorStore contributors,
            Credits credits,
            Authors authors,
            AuthorLocks locks,
            BookIntake intake,
            ObjectProvider<BookUse> uses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.contributors = contributors;
        this.credits = credits;
        this.authors = authors;
        this.locks = locks;
        this.intake = intake;
        this.uses = uses;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Book> find(UUID id) {
        return store.find(id).filter(Book::isLive);
    }

    /** In no particular order; those that are not there are left out. */
    public List<Book> findAll(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.findAll(ids);
    }

    /** A stretch of the catalogue, the oldest entries first. */
    public List<Book> oldest(int offset, int limit) {
        return store.oldest(offset, limit);
    }

    /** All editions of these works, those of a work one after another. */
    public List<Book> ofWorks(Collection<UUID> workIds) {
        return workIds.isEmpty() ? List.of() : store.ofWorks(workIds);
    }

    /** The next works that have editions, in the order of their ids; {@code new UUID(0, 0)} stands before the first. */
    public List<UUID> worksAfter(UUID workId, int limit) {
        return store.worksAfter(workId, limit);
    }

    public boolean exists(UUID id) {
        return store.exists(id);
    }

    public Optional<UUID> byIsbn(Isbn isbn) {
        return store.byIsbn(isbn);
    }

    /**
     * Locks the book's row to the end of the transaction: whoever changes copies of a book, or who has one, does this
     * first. A reader's row is locked before, a copy's after.
     *
     * @return whether the book is there
     */
    public boolean lock(UUID id) {
        return store.lock(id) && store.exists(id);
    }

    @Transactional
    public Change<Book> create(NewBook book, Origin origin) {
        locks.credit();
        var taken = isbnTaken(book.identifiers(), Optional.empty());
        if (!taken.isEmpty()) {
            return new Change.Denied<>(taken);
        }
        var parts = credits.resolve(book);
        var row = row(Ids.next(), book, origin);
        store.insert(row);
        contributors.insert(Map.of(row.id(), parts));
        events.publishEvent(new BookCreated(row.id()));
        return made(row.id());
    }

    /** Takes in many books; those that are there already ({@link Matches}) stay as they are. */
    @Transactional
    public List<Intake> createAll(List<NewBook> books, Origin origin) {
        return intake.takeIn(books.stream().map(Incoming::of).toList(), origin, Optional.empty());
    }

    /**
     * Takes in many books in few statements and one transaction.
     *
     * @param merge what becomes of books that are there already ({@link Matches} says when); absent where they stay as they are
     * @return for each book, in the same order, what became of it
     */
    @Transactional
    public List<Intake> takeIn(List<Incoming> books, Origin origin, Optional<Merge> merge) {
        return intake.takeIn(books, origin, merge);
    }

    /** For each the book that {@link #takeIn} would take it for at this moment. */
    public List<Optional<Match>> match(List<NewBook> books, Origin origin) {
        return intake.match(books, origin);
    }

    /** @param change what the book becomes, from what it is while its row is locked */
    @Transactional
    public Change<Book> change(UUID id, Precondition precondition, Function<Book, NewBook> change) {
        locks.credit();
        store.lock(id);
        return guarded(id, precondition, before -> {
            var after = change.apply(before);
            var taken = isbnTaken(after.identifiers(), Optional.of(id));
            if (!taken.isEmpty()) {
                return new Change.Denied<>(taken);
            }
            var parts = credits.resolve(after);
            store.update(row(id, after, new Origin(before.source(), id)));
            contributors.replace(Map.of(id, parts));
            events.publishEvent(new BookChanged(id));
            return changed(before);
        });
    }

    /** Copies do not keep a book from being deleted; they can no longer be lent. What else depends on it does. */
    @Transactional
    public Change<Book> delete(UUID id, Precondition precondition) {
        store.lockForDeletion(id);
        return guarded(id, precondition, before -> {
            var reasons = uses.orderedStream()
                    .flatMap(use -> use.inTheWay(id).stream())
                    .toList();
            if (!reasons.isEmpty()) {
                return new Change.Denied<>(reasons);
            }
            store.markDeleted(id, clock.instant());
            events.publishEvent(new BookDeleted(id));
            return changed(before);
        });
    }

    /** Brings a deleted book back, and those of its authors who were deleted since. One that is there stays as it is. */
    @Transactional
    public Change<Book> restore(UUID id) {
        locks.rewrite();
        store.lock(id);
        var book = store.find(id);
        if (book.isEmpty() || book.get().isLive()) {
            return book.<Change<Book>>map(Change.Made::new).orElseGet(() -> new Change.Unknown<>("book"));
        }
        var taken = isbnTaken(book.get().identifiers(), Optional.of(id));
        if (!taken.isEmpty()) {
            return new Change.Denied<>(taken);
        }
        store.restore(id, clock.instant());
        authors.restoreContributors(id);
        events.publishEvent(new BookChanged(id));
        return changed(book.get());
    }

    private Change<Book> guarded(UUID id, Precondition precondition, Function<Book, Change<Book>> then) {
        var book = find(id);
        if (book.isEmpty()) {
            return new Change.Unknown<>("book");
        }
        return precondition.met(book.get().version()) ? then.apply(book.get()) : new Change.Stale<>();
    }

    private List<Reason> isbnTaken(Identifiers identifiers, Optional<UUID> by) {
        var law = CatalogueLaws.ISBN_IS_UNIQUE;
        return identifiers.isbn().flatMap(store::byIsbn).stream()
                .filter(other -> !by.equals(Optional.of(other)))
                .map(other -> Reason.of(law.code(), law.message(), Map.of("field", law.field(), "bookId", other)))
                .toList();
    }

    private BookRow row(UUID id, NewBook book, Origin origin) {
        var description = book.description();
        var year = book.publication().publishedYear();
        var name = credits.firstName(book);
        var key = MatchKey.of(description.title(), name, year);
        return new BookRow(id, book, key, WorkKey.of(book, name).workId(id), origin, clock.instant());
    }

    private Change<Book> changed(Book before) {
        var after = store.find(before.id()).orElseThrow();
        Audit.changed("books", before.id(), before, after);
        return new Change.Made<>(after);
    }

    private Change<Book> made(UUID id) {
        return new Change.Made<>(store.find(id).orElseThrow());
    }
}
