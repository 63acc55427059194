package org.carrel.catalogue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carrel.catalogue.author.AuthorLocks;
import org.carrel.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes in many books at once: recognises those that are there, makes the others. */
@Service
class BookIntake {
    private final BookStore store;
    private final MatchStore matches;
    private final ContributorStore contributors;
    private final Credits credits;
    private final AuthorLocks locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BookIntake(
            BookStore store,
            MatchStore matches,
            ContributorStore contributors,
            Credits credits,
            AuthorLocks locks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.matches = matches;
        this.contributors = contributors;
        this.credits = credits;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /** Within a transaction. */
    List<Intake> takeIn(List<NewBook> books, Origin origin) {
        locks.credit();
        var rows = books.stream().map(book -> row(book, origin)).toList();
        var known = matches.of(rows);
        var results = new ArrayList<Intake>();
        var fresh = new LinkedHashMap<UUID, BookRow>();
        for (var row : rows) {
            var match = known.find(row);
            results.add(match.<Intake>map(Intake.Known::new).orElseGet(() -> new Intake.Created(row.id())));
            if (match.isEmpty()) {
                known.add(row);
                fresh.put(row.id(), row);
            }
        }
        return withoutRaces(rows, results, insert(fresh));
    }

    /** @return those that somebody else was faster with, and nobody here has */
    private List<UUID> insert(Map<UUID, BookRow> fresh) {
        var books = new LinkedHashMap<UUID, NewBook>();
        fresh.forEach((id, row) -> books.put(id, row.book()));
        var parts = new LinkedHashMap<>(credits.resolveAll(books));
        var rows = List.copyOf(fresh.values());
        var inserted = store.insertAll(rows);
        var lost = new ArrayList<UUID>();
        for (var i = 0; i < rows.size(); i++) {
            var id = rows.get(i).id();
            if (inserted.get(i)) {
                events.publishEvent(new BookCreated(id));
            } else {
                parts.remove(id);
                lost.add(id);
            }
        }
        contributors.insert(parts);
        return lost;
    }

    private List<Intake> withoutRaces(List<BookRow> rows, List<Intake> results, List<UUID> lost) {
        if (lost.isEmpty()) {
            return List.copyOf(results);
        }
        var now = matches.of(rows);
        for (var i = 0; i < rows.size(); i++) {
            if (lost.contains(results.get(i).bookId())) {
                results.set(i, new Intake.Known(now.find(rows.get(i)).orElseThrow()));
            }
        }
        return List.copyOf(results);
    }

    private BookRow row(NewBook book, Origin origin) {
        var id = Ids.next();
        var name = credits.firstName(book);
        var key =
                MatchKey.of(book.description().title(), name, book.publication().publishedYear());
        return new BookRow(id, book, key, WorkKey.of(book, name).workId(id), origin, clock.instant());
    }
}
