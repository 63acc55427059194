package org.carrel.catalogue;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.author.Author;
import org.carrel.catalogue.author.AuthorLocks;
import org.carrel.catalogue.author.AuthorRenamed;
import org.carrel.catalogue.author.Authors;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.InvalidInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of books when their authors change. */
@Service
class AuthorMerges {
    private final Authors authors;
    private final AuthorLocks locks;
    private final BookStore books;
    private final ContributorStore contributors;
    private final Regrouping regrouping;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuthorMerges(
            Authors authors,
            AuthorLocks locks,
            BookStore books,
            ContributorStore contributors,
            Regrouping regrouping,
            ApplicationEventPublisher events,
            Clock clock) {
        this.authors = authors;
        this.locks = locks;
        this.books = books;
        this.contributors = contributors;
        this.regrouping = regrouping;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Two turn out to be one: every book of {@code from} follows, and {@code from} leads to {@code into} from now on.
     *
     * @throws InvalidInput 422 when {@code from} is not there or the same
     */
    @Transactional
    Change<Author> merge(UUID into, UUID from) {
        locks.rewrite();
        var survivor = live(into);
        if (survivor.isEmpty()) {
            return new Change.Unknown<>("author");
        }
        if (into.equals(from)) {
            throw InvalidInput.notAcceptable("from", "same", "An author cannot be merged with themselves.");
        }
        var other =
                live(from).orElseThrow(() -> InvalidInput.notAcceptable("from", "unknown", "There is no such author."));
        var touched = books.touchBooksOf(from, clock.instant());
        contributors.move(from, into);
        var joined = authors.join(survivor.get(), other);
        regrouping.regroup(touched);
        touched.forEach(book -> events.publishEvent(new BookChanged(book)));
        return new Change.Made<>(joined);
    }

    @EventListener
    void renamed(AuthorRenamed event) {
        var touched = books.touchBooksOf(event.authorId(), clock.instant());
        regrouping.regroup(touched);
        touched.forEach(book -> events.publishEvent(new BookChanged(book)));
    }

    private Optional<Author> live(UUID id) {
        return authors.find(id).filter(author -> author.deletedAt().isEmpty());
    }
}
