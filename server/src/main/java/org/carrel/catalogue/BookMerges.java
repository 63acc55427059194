package org.carrel.catalogue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Changes many books that are there by what an import says of them. */
@Service
class BookMerges {
    private final IntakeStore store;
    private final BookStore books;
    private final ContributorStore contributors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BookMerges(
            IntakeStore store,
            BookStore books,
            ContributorStore contributors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.books = books;
        this.contributors = contributors;
        this.events = events;
        this.clock = clock;
    }

    /** What the books, whose rows are locked, become; one that was deleted meanwhile is left out. */
    List<Becoming> plan(Map<UUID, IntakeRow> known, Merge merge) {
        if (known.isEmpty()) {
            return List.of();
        }
        var plan = new ArrayList<Becoming>();
        for (var book : books.findAll(known.keySet())) {
            var row = known.get(book.id());
            if (row != null) {
                plan.add(new Becoming(book, merge.becomes(book, row.book()), row));
            }
        }
        return List.copyOf(plan);
    }

    /**
     * @param parts of the contributors that they are to have, by book
     * @return those that are no longer as they were
     */
    List<Becoming> carryOut(List<Becoming> plan, Map<UUID, List<Part>> parts) {
        var changing = plan.stream()
                .filter(book -> book.differs(parts.getOrDefault(book.id(), List.of())))
                .toList();
        if (changing.isEmpty()) {
            return List.of();
        }
        store.update(changing.stream().map(this::row).toList());
        var changingParts = new HashMap<UUID, List<Part>>();
        changing.forEach(book -> changingParts.put(book.id(), parts.getOrDefault(book.id(), List.of())));
        contributors.replace(changingParts);
        changing.forEach(book -> events.publishEvent(new BookChanged(book.id())));
        return changing;
    }

    private BookRow row(Becoming book) {
        var name = book.firstName();
        var after = book.after();
        var key = MatchKey.of(
                after.description().title(), name, after.publication().publishedYear());
        var workId = WorkKey.of(after, name).workId(book.id());
        return new BookRow(book.id(), after, key, workId, book.row().fresh().origin(), clock.instant());
    }
}
