package org.carrel.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carrel.holding.CopyIntake;
import org.carrel.holding.NewCopy;
import org.springframework.stereotype.Component;

/** Puts the copies that come with books in stock. */
@Component
class IncomingCopies {
    private final CopyIntake copies;

    IncomingCopies(CopyIntake copies) {
        this.copies = copies;
    }

    /** @param taken what became of the books, in this transaction */
    List<TakenRow> takeIn(List<ReadRow.Fit> rows, List<Taken> taken) {
        var wanted = new ArrayList<NewCopy>();
        for (var i = 0; i < rows.size(); i++) {
            var book = taken.get(i).book();
            rows.get(i).copies().forEach(copy -> book.ifPresent(id -> wanted.add(of(id, copy))));
        }
        var done = copies.takeIn(wanted, fresh(taken)).iterator();
        var result = new ArrayList<TakenRow>();
        for (var i = 0; i < rows.size(); i++) {
            var ids = new ArrayList<UUID>();
            var warnings = new ArrayList<String>();
            rows.get(i).copies().forEach(copy -> {
                var one = done.next();
                one.id().ifPresent(ids::add);
                warnings.addAll(one.warnings());
            });
            result.add(new TakenRow(taken.get(i), List.copyOf(ids), List.copyOf(warnings)));
        }
        return List.copyOf(result);
    }

    private static Set<UUID> fresh(List<Taken> taken) {
        return taken.stream()
                .filter(Taken.Created.class::isInstance)
                .map(Taken::book)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static NewCopy of(UUID book, IncomingCopy copy) {
        return new NewCopy(
                book,
                copy.barcode(),
                copy.branchCode(),
                copy.shelfLocation(),
                copy.callNumber(),
                copy.itemType(),
                copy.price(),
                copy.acquiredOn(),
                copy.referenceOnly(),
                copy.notes());
    }
}
