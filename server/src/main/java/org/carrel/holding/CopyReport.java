package org.carrel.holding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What became of copies that came in together, by their places. */
final class CopyReport {
    private final Map<Integer, UUID> made = new HashMap<>();
    private final Map<Integer, List<String>> warnings = new HashMap<>();

    void warn(int place, String warning) {
        warnings.computeIfAbsent(place, p -> new ArrayList<>()).add(warning);
    }

    void taken(CopyRow row) {
        warn(row.place(), "Its barcode " + row.barcode().orElse("") + " is another copy's: left out.");
    }

    void made(Collection<CopyRow> rows) {
        rows.forEach(row -> made.put(row.place(), row.id()));
    }

    List<CopyIntake.Taken> toList(int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> new CopyIntake.Taken(
                        Optional.ofNullable(made.get(place)), warnings.getOrDefault(place, List.of())))
                .toList();
    }
}
