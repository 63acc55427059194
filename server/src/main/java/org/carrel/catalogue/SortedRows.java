package org.carrel.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is to be done with the rows of an import, by what they are recognised as.
 *
 * @param fresh to be made, by the id they get
 * @param known to be merged, by the book that is there
 * @param same nothing is to be done, with the book that they are
 * @param later they mean a book that a row before them makes or changes
 */
record SortedRows(
        Map<UUID, IntakeRow> fresh, Map<UUID, IntakeRow> known, Map<IntakeRow, UUID> same, List<IntakeRow> later) {
    static SortedRows of(List<IntakeRow> rows, Matches matches, boolean merging) {
        var sorted =
                new SortedRows(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (var row : rows) {
            var candidate = MatchCandidate.of(row.fresh());
            var match = matches.find(candidate);
            match.ifPresentOrElse(found -> sorted.recognised(row, found.bookId(), merging), () -> {
                matches.add(candidate);
                sorted.fresh.put(row.id(), row);
            });
        }
        return sorted;
    }

    private void recognised(IntakeRow row, UUID book, boolean merging) {
        var before = fresh.getOrDefault(book, known.getOrDefault(book, row));
        if (merging && before.id().equals(row.id())) {
            known.put(book, row);
        } else if (!merging || before.saysTheSameAs(row)) {
            same.put(row, book);
        } else {
            later.add(row);
        }
    }

    /** Books that are there and will be changed or given copies. */
    Set<UUID> toLock() {
        var ids = new HashSet<>(known.keySet());
        same.forEach((row, id) -> {
            if (row.locked() && !fresh.containsKey(id)) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** Of a fresh one. */
    int placeOf(UUID id) {
        return Optional.ofNullable(fresh.get(id)).orElseThrow().place();
    }
}
