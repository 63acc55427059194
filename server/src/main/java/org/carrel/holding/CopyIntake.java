package org.carrel.holding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in many copies at once. */
@Service
public class CopyIntake {
    private final CopyIntakeStore store;
    private final Branches branches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CopyIntake(CopyIntakeStore store, Branches branches, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.branches = branches;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What became of a copy.
     *
     * @param id absent where it did not come in
     * @param warnings what is not as it was told
     */
    public record Taken(Optional<UUID> id, List<String> warnings) {}

    /**
     * Within a transaction that made the books or locked their rows. A barcode that is there stays where it is. Copies
     * without one come in only where their book has none yet, so that the same file twice does not double them.
     *
     * @param fresh books made in this transaction: nobody waits for them
     * @return for each copy, in the same order, what became of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Taken> takeIn(List<NewCopy> copies, Set<UUID> fresh) {
        if (copies.isEmpty()) {
            return List.of();
        }
        var report = new CopyReport();
        var reading = new CopyReading(branches.all(), clock, report);
        var rows = IntStream.range(0, copies.size())
                .mapToObj(place -> reading.read(place, copies.get(place)))
                .flatMap(Optional::stream)
                .toList();
        var made = new ArrayList<>(insertScanned(unknown(rows, report), report));
        made.addAll(insertNumbered(withoutBarcode(rows, fresh, report)));
        report.made(made);
        announce(made, fresh);
        return report.toList(copies.size());
    }

    /** Those whose barcode nobody has; a copy that comes again with its own book is passed over in silence. */
    private List<CopyRow> unknown(List<CopyRow> rows, CopyReport report) {
        var scanned = rows.stream().filter(row -> row.barcode().isPresent()).toList();
        var holders = new HashMap<>(store.holders(
                scanned.stream().map(row -> row.barcode().orElseThrow()).toList()));
        var unknown = new ArrayList<CopyRow>();
        for (var row : scanned) {
            var holder = Optional.ofNullable(holders.putIfAbsent(row.barcode().orElseThrow(), row.bookId()));
            if (holder.isEmpty()) {
                unknown.add(row);
            } else if (!holder.get().equals(row.bookId())) {
                report.taken(row);
            }
        }
        return unknown;
    }

    private List<CopyRow> withoutBarcode(List<CopyRow> rows, Set<UUID> fresh, CopyReport report) {
        var plain = rows.stream().filter(row -> row.barcode().isEmpty()).toList();
        var inStock = store.inStock(plain.stream()
                .map(CopyRow::bookId)
                .filter(book -> !fresh.contains(book))
                .collect(Collectors.toSet()));
        plain.stream()
                .filter(row -> inStock.contains(row.bookId()))
                .forEach(row ->
                        report.warn(row.place(), "A copy has no barcode, and its book has copies already: left out."));
        return plain.stream().filter(row -> !inStock.contains(row.bookId())).toList();
    }

    private List<CopyRow> insertScanned(List<CopyRow> rows, CopyReport report) {
        var made = store.insert(rows, clock.instant());
        rows.stream().filter(row -> !made.contains(row.id())).forEach(report::taken);
        return rows.stream().filter(row -> made.contains(row.id())).toList();
    }

    /** A scanned barcode may look like one of ours: then that number is passed over. */
    private List<CopyRow> insertNumbered(List<CopyRow> rows) {
        var made = new ArrayList<CopyRow>();
        var open = rows;
        while (!open.isEmpty()) {
            var numbers = store.nextNumbers(open.size()).iterator();
            var numbered =
                    open.stream().map(row -> row.numbered(numbers.next())).toList();
            var done = store.insert(numbered, clock.instant());
            numbered.stream().filter(row -> done.contains(row.id())).forEach(made::add);
            open = open.stream().filter(row -> !done.contains(row.id())).toList();
        }
        return made;
    }

    private void announce(List<CopyRow> made, Set<UUID> fresh) {
        var available = made.stream()
                .filter(row -> !row.copy().referenceOnly() && !fresh.contains(row.bookId()))
                .collect(Collectors.groupingBy(CopyRow::bookId, Collectors.mapping(CopyRow::id, Collectors.toList())));
        var awaited = store.awaited(available.keySet());
        available.forEach((book, copies) -> {
            if (awaited.contains(book)) {
                events.publishEvent(new CopiesBecameAvailable(book, copies));
            }
        });
    }
}
