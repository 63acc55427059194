package org.carrel.catalogue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carrel.catalogue.author.AuthorLocks;
import org.carrel.platform.Ids;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.audit.Shown;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.Precondition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works, and what staff say of them against the rule ({@link WorkKey}). Nobody makes a book meanwhile, so that none comes to
 * a work at the moment in which it is joined to another.
 */
@Service
public class Works {
    private final WorkStore store;
    private final BookStore books;
    private final Regrouping regrouping;
    private final AuthorLocks locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Works(
            WorkStore store,
            BookStore books,
            Regrouping regrouping,
            AuthorLocks locks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.books = books;
        this.regrouping = regrouping;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the audit trail tells of a work.
     *
     * @param editions deleted ones too
     * @param joined the works whose editions came here, and come here since
     */
    @Shown
    record Grouping(List<UUID> editions, List<UUID> joined) {}

    /** Of a work that was joined to another, that one. */
    public Optional<Work> find(UUID id) {
        return load(id).or(() -> store.into(id).flatMap(this::load));
    }

    /**
     * All editions of other works become editions of this one, and so do those that come later by the rule.
     *
     * @throws InvalidInput 422 where one of the others is not there or the same
     */
    @Transactional
    Change<Work> join(UUID id, List<UUID> others, UUID userId, Precondition precondition) {
        var all = new ArrayList<>(others);
        all.add(id);
        return changed(all, id, precondition, work -> {
            for (var i = 0; i < others.size(); i++) {
                check("works[" + i + "]", others.get(i), id);
            }
            var before = groupings(all);
            var joined = others.stream()
                    .flatMap(other -> store.books(other).stream())
                    .toList();
            store.set(joined, id, clock.instant());
            store.lead(others, id, userId, clock.instant());
            tell(joined);
            note(before);
            return load(id).orElseThrow();
        });
    }

    /**
     * Some editions become a work of their own.
     *
     * @return the new work
     * @throws InvalidInput 422 where one of them is no edition of this work, or none would be left
     */
    @Transactional
    Change<Work> split(UUID id, List<UUID> away, Precondition precondition) {
        return changed(List.of(id), id, precondition, work -> {
            // Not those that were deleted: a work of nothing but these would be none.
            var there = books.ofWorks(List.of(id)).stream().map(Book::id).collect(Collectors.toSet());
            for (var i = 0; i < away.size(); i++) {
                if (!there.contains(away.get(i))) {
                    throw InvalidInput.notAcceptable(
                            "books[" + i + "]", "unknown", "There is no such edition of this work.");
                }
            }
            if (there.size() == new HashSet<>(away).size()) {
                throw InvalidInput.notAcceptable("books", "all", "At least one edition must stay in the work.");
            }
            var made = Ids.next();
            var before = groupings(List.of(id, made));
            store.set(away, made, clock.instant());
            tell(away);
            note(before);
            return load(made).orElseThrow();
        });
    }

    /**
     * Takes back what staff said: all editions of this work go where the rule puts them, and nothing leads here any more.
     *
     * @return the works in which they are now
     */
    @Transactional
    Change<List<Work>> regroup(UUID id, Precondition precondition) {
        return changed(List.of(id), id, precondition, work -> {
            var before = grouping(id);
            var editions = before.editions();
            store.forgetWhatLedTo(id);
            store.unset(editions);
            regrouping.regroup(editions);
            noteRegrouped(id, before);
            return books.findAll(editions).stream()
                    .map(Book::workId)
                    .distinct()
                    .sorted()
                    .flatMap(now -> load(now).stream())
                    .toList();
        });
    }

    private Map<UUID, Grouping> groupings(List<UUID> works) {
        return works.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::grouping, (a, b) -> a, LinkedHashMap::new));
    }

    private Grouping grouping(UUID work) {
        return new Grouping(store.books(work), store.joined(work));
    }

    private void note(Map<UUID, Grouping> before) {
        before.forEach((work, was) -> Audit.changed("works", work, was, grouping(work)));
    }

    /** Where editions went to is known only now; what was there before is what did not come. */
    private void noteRegrouped(UUID id, Grouping before) {
        Audit.changed("works", id, before, grouping(id));
        books.findAll(before.editions()).stream()
                .map(Book::workId)
                .filter(work -> !work.equals(id))
                .distinct()
                .sorted()
                .forEach(work -> {
                    var now = grouping(work);
                    var stayed = now.editions().stream()
                            .filter(edition -> !before.editions().contains(edition))
                            .toList();
                    Audit.changed("works", work, new Grouping(stayed, now.joined()), now);
                });
    }

    private <T> Change<T> changed(List<UUID> works, UUID id, Precondition precondition, Function<Work, T> change) {
        locks.rewrite();
        store.lock(works);
        var work = load(id);
        if (work.isEmpty()) {
            return new Change.Unknown<>("work");
        }
        return precondition.met(work.get().version())
                ? new Change.Made<>(change.apply(work.get()))
                : new Change.Stale<>();
    }

    private void check(String field, UUID other, UUID id) {
        if (other.equals(id)) {
            throw InvalidInput.notAcceptable(field, "same", "A work cannot be joined with itself.");
        }
        if (load(other).isEmpty()) {
            throw InvalidInput.notAcceptable(field, "unknown", "There is no such work.");
        }
    }

    private void tell(Collection<UUID> changed) {
        changed.forEach(book -> events.publishEvent(new BookChanged(book)));
    }

    private Optional<Work> load(UUID id) {
        var editions = books.ofWorks(List.of(id));
        return editions.isEmpty() ? Optional.empty() : Optional.of(Work.of(id, editions));
    }
}
