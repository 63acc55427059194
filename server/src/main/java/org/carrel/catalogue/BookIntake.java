package org.carrel.catalogue;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.carrel.catalogue.author.AuthorLocks;
import org.carrel.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes in many books at once: recognises those that are there, makes the others. */
@Service
class BookIntake {
    private final IntakeStore store;
    private final MatchStore matches;
    private final BookMerges merges;
    private final ContributorStore contributors;
    private final Credits credits;
    private final AuthorLocks locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BookIntake(
            IntakeStore store,
            MatchStore matches,
            BookMerges merges,
            ContributorStore contributors,
            Credits credits,
            AuthorLocks locks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.matches = matches;
        this.merges = merges;
        this.contributors = contributors;
        this.credits = credits;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Within a transaction.
     *
     * @param merge what becomes of books that are there; absent where they stay as they are
     */
    List<Intake> takeIn(List<Incoming> incoming, Origin origin, Optional<Merge> merge) {
        locks.credit();
        store.goByIndexes();
        var results = new HashMap<Integer, Intake>();
        var open = IntStream.range(0, incoming.size())
                .mapToObj(place -> row(place, incoming.get(place), origin))
                .toList();
        // A row that means the same book as one before it must see what that one left: it waits for the next round.
        while (!open.isEmpty()) {
            results.putAll(round(open, merge));
            open = open.stream()
                    .filter(row -> !results.containsKey(row.place()))
                    .toList();
        }
        return IntStream.range(0, incoming.size()).mapToObj(results::get).toList();
    }

    List<Optional<Match>> match(List<NewBook> wanted, Origin origin) {
        var rows = wanted.stream().map(book -> row(book, origin)).toList();
        var known = matches.of(rows);
        return rows.stream().map(MatchCandidate::of).map(known::find).toList();
    }

    /** @return what became of rows, by their places; of those left out nothing yet */
    private Map<Integer, Intake> round(List<IntakeRow> rows, Optional<Merge> merge) {
        var found = matches.of(rows.stream().map(IntakeRow::fresh).toList());
        var sorted = SortedRows.of(rows, found, merge.isPresent());
        store.lock(sorted.toLock());
        var plan = merge.map(how -> merges.plan(sorted.known(), how)).orElse(List.of());
        var parts = credits.resolveAll(books(sorted, plan));
        var made = insert(sorted.fresh(), parts);
        var changed = Set.copyOf(merges.carryOut(plan, parts));
        keepRecords(sorted, made, plan, changed);
        var results = new HashMap<Integer, Intake>();
        made.forEach(id -> results.put(sorted.placeOf(id), new Intake.Created(id)));
        plan.forEach(book -> results.put(
                book.row().place(),
                changed.contains(book) ? new Intake.Changed(book.id(), book.before()) : new Intake.Known(book.id())));
        sorted.same().forEach((row, id) -> {
            if (made.contains(id) || !sorted.fresh().containsKey(id)) {
                results.put(row.place(), new Intake.Known(id));
            }
        });
        return results;
    }

    private static Map<UUID, NewBook> books(SortedRows sorted, List<Becoming> plan) {
        var books = new LinkedHashMap<UUID, NewBook>();
        sorted.fresh().forEach((id, row) -> books.put(id, row.book()));
        plan.forEach(book -> books.put(book.id(), book.after()));
        return books;
    }

    /** @return those that came in; somebody else was faster with the others, and they are recognised in the next round */
    private Set<UUID> insert(Map<UUID, IntakeRow> fresh, Map<UUID, List<Part>> parts) {
        var made = store.insert(fresh.values().stream().map(IntakeRow::fresh).toList());
        var theirs = new LinkedHashMap<UUID, List<Part>>();
        for (var id : fresh.keySet()) {
            if (made.contains(id)) {
                theirs.put(id, parts.getOrDefault(id, List.of()));
                events.publishEvent(new BookCreated(id));
            }
        }
        contributors.insert(theirs);
        return made;
    }

    private void keepRecords(SortedRows sorted, Set<UUID> made, List<Becoming> plan, Set<Becoming> changed) {
        var whole = new LinkedHashMap<UUID, SourceRecord>();
        var other = new LinkedHashMap<UUID, SourceRecord>();
        sorted.fresh()
                .forEach((id, row) ->
                        row.record().filter(record -> made.contains(id)).ifPresent(record -> whole.put(id, record)));
        for (var book : plan) {
            if (book.isWhole() || changed.contains(book)) {
                var records = book.isWhole() ? whole : other;
                book.row().record().ifPresent(record -> records.put(book.id(), record));
            }
        }
        store.keep(whole, true);
        store.keep(other, false);
    }

    private IntakeRow row(int place, Incoming incoming, Origin origin) {
        return new IntakeRow(place, row(incoming.book(), origin), incoming.record(), incoming.locked());
    }

    private BookRow row(NewBook book, Origin origin) {
        var id = Ids.next();
        var name = credits.firstName(book);
        var key =
                MatchKey.of(book.description().title(), name, book.publication().publishedYear());
        return new BookRow(id, book, key, WorkKey.of(book, name).workId(id), origin, clock.instant());
    }
}
