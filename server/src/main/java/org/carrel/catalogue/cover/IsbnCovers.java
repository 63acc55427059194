package org.carrel.catalogue.cover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.BookChanged;
import org.carrel.catalogue.Books;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for covers by ISBN, where records name none: some every few seconds, the newest books first, and never more often
 * than the source grants. What a node took and did not settle, another takes an hour later.
 */
@Service
class IsbnCovers {
    private static final int AT_ONCE = 5;
    private static final int SEEN_AT_ONCE = 1_000;
    private static final Duration GRANTED_IN = Duration.ofMinutes(5);
    private static final Duration PASS = Duration.ofDays(1);
    private static final Duration ROUND_WITHIN = Duration.ofHours(1);
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofHours(1);
    private final IsbnCoverStore store;
    private final CoverStore covers;
    private final Books books;
    private final CoverDownloads downloads;
    private final CoverProperties properties;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IsbnCovers(
            IsbnCoverStore store,
            CoverStore covers,
            Books books,
            CoverDownloads downloads,
            CoverProperties properties,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.covers = covers;
        this.books = books;
        this.downloads = downloads;
        this.properties = properties;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many were tried */
    int round() {
        if (!properties.fetch() || !properties.byIsbn()) {
            return 0;
        }
        var taken = Optional.ofNullable(transactions.execute(transaction -> take(clock.instant())))
                .orElse(List.of());
        for (var tried = 0; tried < taken.size(); tried++) {
            var cover = taken.get(tried);
            if (settle(cover, downloads.fetch(properties.byIsbn(cover.isbn())))) {
                store.giveBack(taken.subList(tried + 1, taken.size()), clock.instant());
                return tried + 1;
            }
            LockSupport.parkNanos(properties.between().toNanos());
        }
        return taken.size();
    }

    /** Whoever takes some counts what was asked lately; the others wait for the lock. */
    private List<IsbnCover> take(Instant now) {
        var notBefore = store.lock(now);
        store.lookThrough(SEEN_AT_ONCE, now, PASS);
        var granted = properties.isbnRate() - store.asked(now.minus(GRANTED_IN));
        return granted < 1 || notBefore.isAfter(now)
                ? List.of()
                : store.take(Math.min(granted, AT_ONCE), now, now.plus(ROUND_WITHIN));
    }

    /** @return whether the source is to be left alone for a while */
    private boolean settle(IsbnCover cover, CoverDownload download) {
        return switch (download) {
            case CoverDownload.There(var picture) -> {
                transactions.executeWithoutResult(transaction -> give(cover, picture));
                yield false;
            }
            case CoverDownload.NotThere(var problem, var mayPass, var away) -> {
                var now = clock.instant();
                away.ifPresent(pause -> store.leaveAlone(now.plus(pause)));
                if ((mayPass || away.isPresent()) && cover.attempts() < properties.attempts()) {
                    store.later(cover, problem, now.plus(TRIED_AGAIN_AFTER.multipliedBy(cover.attempts())));
                } else {
                    store.none(cover, problem);
                }
                yield away.isPresent();
            }
        };
    }

    private void give(IsbnCover cover, Picture.Fit picture) {
        covers.keep(picture);
        if (store.give(cover, picture.hash(), clock.instant())) {
            events.publishEvent(new BookChanged(cover.bookId()));
        } else {
            store.none(cover, "The book has another cover or ISBN by now.");
        }
    }

    /** Has it looked for before all others, whatever came of it before. */
    @Transactional
    Change<IsbnCoverState> ask(UUID bookId) {
        if (!books.lock(bookId)) {
            return new Change.Unknown<>("book");
        }
        var book = books.find(bookId).orElseThrow();
        var reasons = reasons(book);
        if (!reasons.isEmpty()) {
            return new Change.Denied<>(reasons);
        }
        store.ask(bookId, book.identifiers().isbn().orElseThrow(), clock.instant());
        return new Change.Made<>(store.state(bookId).orElseThrow());
    }

    Optional<IsbnCoverState> state(UUID bookId) {
        return store.state(bookId);
    }

    private List<Reason> reasons(Book book) {
        var reasons = new ArrayList<Reason>();
        if (!properties.byIsbn()) {
            reasons.add(Reason.of(
                    "covers_by_isbn_off",
                    "Covers are not looked for by ISBN here; the administrator can switch it on."));
        }
        if (book.identifiers().isbn().isEmpty()) {
            reasons.add(Reason.of("book_without_isbn", "The book has no ISBN."));
        }
        if (book.cover().isPresent()) {
            reasons.add(Reason.of("book_has_cover", "The book has a cover; take it away first."));
        }
        return reasons;
    }
}
