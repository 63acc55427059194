package org.carrel.catalogue.cover;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.BookChanged;
import org.carrel.catalogue.Books;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.Precondition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The covers of books. */
@Service
class Covers {
    private final Books books;
    private final CoverStore store;
    private final Pictures pictures;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Covers(
            Books books,
            CoverStore store,
            Pictures pictures,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.books = books;
        this.store = store;
        this.pictures = pictures;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    Optional<Book> book(UUID id) {
        return books.find(id);
    }

    Optional<String> hash(UUID bookId) {
        return store.hash(bookId);
    }

    Optional<byte[]> jpeg(String hash, Size size) {
        return store.find(hash, size);
    }

    /** @throws InvalidInput 422 where the file is no picture that we take */
    Change<Book> bring(UUID bookId, Precondition precondition, byte[] file) {
        var picture = switch (pictures.read(file)) {
            case Picture.Fit fit -> fit;
            case Picture.Unfit(var reason) -> throw InvalidInput.notAcceptable("body", "not_a_cover", reason);
        };
        return transactions.execute(transaction -> {
            store.keep(picture);
            return set(bookId, precondition, Optional.of(picture.hash()));
        });
    }

    /** One that was fetched comes again when the address for it changes; in the place of one that was brought it comes at once. */
    @Transactional
    Change<Book> takeAway(UUID bookId, Precondition precondition) {
        return set(bookId, precondition, Optional.empty());
    }

    private Change<Book> set(UUID bookId, Precondition precondition, Optional<String> hash) {
        if (!books.lock(bookId)) {
            return new Change.Unknown<>("book");
        }
        var before = books.find(bookId).orElseThrow();
        if (!precondition.met(before.version())) {
            return new Change.Stale<>();
        }
        store.set(bookId, hash, clock.instant());
        var after = books.find(bookId).orElseThrow();
        Audit.changed("books", bookId, before, after);
        events.publishEvent(new BookChanged(bookId));
        return new Change.Made<>(after);
    }
}
