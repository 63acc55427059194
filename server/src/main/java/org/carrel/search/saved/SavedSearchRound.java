package org.carrel.search.saved;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Books;
import org.carrel.catalogue.Contributor;
import org.carrel.platform.http.InvalidInput;
import org.carrel.search.Searches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the owners of saved searches what came in since they were last told: once, whichever nodes look, and nothing is left out.
 * Each search is a transaction with its message, so that a crash neither loses nor repeats one.
 */
@Component
class SavedSearchRound {
    /** A library that catalogues all day should not write all day. */
    static final Duration PAUSE = Duration.ofHours(20);

    private static final Logger LOG = LoggerFactory.getLogger(SavedSearchRound.class);
    private static final int NAMED = 20;
    private final SavedSearchStore store;
    private final Searches searches;
    private final Books books;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SavedSearchRound(
            SavedSearchStore store,
            Searches searches,
            Books books,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.searches = searches;
        this.books = books;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks at all whose turn it is. */
    void run() {
        while (Boolean.TRUE.equals(transaction.execute(status -> tellNext()))) {
            // One after the other, each in a transaction of its own.
        }
    }

    private boolean tellNext() {
        var until = store.settledUntil(clock.instant());
        var due = store.nextDue(until.minus(PAUSE));
        due.ifPresent(search -> {
            tell(search, until);
            store.seen(search.id(), until);
        });
        return due.isPresent();
    }

    private void tell(DueSearch search, Instant until) {
        try {
            var added = searches.added(SavedQuery.request(search.query()), search.seenUntil(), until, NAMED);
            if (added.total() > 0) {
                events.publishEvent(new NewMatches(
                        search.ownerId(), search.name(), search.query(), added.total(), matches(added.newest())));
            }
        } catch (InvalidInput e) {
            // It was good when it was saved; a later release may know better. Its owner sees it when they look at it.
            LOG.warn("The saved search {} is no search any more: {}", search.id(), e.getMessage());
        }
    }

    private List<NewMatches.Match> matches(List<UUID> ids) {
        var found = books.findAll(ids).stream().collect(Collectors.toMap(Book::id, Function.identity()));
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .map(book -> new NewMatches.Match(
                        book.title(), book.contributors().stream().findFirst().map(Contributor::name)))
                .toList();
    }
}
