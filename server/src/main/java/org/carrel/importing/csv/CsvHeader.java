package org.carrel.importing.csv;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.carrel.importing.Draft;

/** What each column of a file holds. */
final class CsvHeader {
    private final List<Optional<CsvField>> columns;
    private final List<String> ignored;

    private CsvHeader(List<Optional<CsvField>> columns, List<String> ignored) {
        this.columns = columns;
        this.ignored = ignored;
    }

    static CsvHeader read(CSVRecord first) {
        var columns = new ArrayList<Optional<CsvField>>();
        var ignored = new ArrayList<String>();
        for (var name : first) {
            var field = CsvField.named(name);
            columns.add(field);
            if (field.isEmpty()) {
                ignored.add(name.strip());
            }
        }
        return new CsvHeader(List.copyOf(columns), List.copyOf(ignored));
    }

    boolean names(CsvField field) {
        return columns.contains(Optional.of(field));
    }

    /** The names of columns that hold nothing we know. */
    List<String> ignored() {
        return ignored;
    }

    /** Why a row does not fit under this header; cells that are not there count as empty. */
    Optional<String> misfit(CSVRecord row) {
        for (var i = columns.size(); i < row.size(); i++) {
            if (!row.get(i).isBlank()) {
                return Optional.of("It has %d cells, the header names %d.".formatted(row.size(), columns.size()));
            }
        }
        return Optional.empty();
    }

    Draft draft(CSVRecord row, Clock clock) {
        var draft = new Draft(clock);
        var told = EnumSet.noneOf(CsvField.class);
        for (var i = 0; i < Math.min(columns.size(), row.size()); i++) {
            var cell = row.get(i);
            columns.get(i)
                    .filter(field -> !cell.isBlank())
                    .filter(field -> told.add(field) || field.isGathered())
                    .ifPresent(field -> field.tell(draft, cell));
        }
        return draft;
    }
}
