package org.carrel.importing.csv;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.carrel.importing.Draft;
import org.carrel.importing.IncomingCopy;
import org.carrel.importing.TableFormat;

/** What each column of a file holds. */
final class CsvHeader {
    private final List<String> names;
    private final List<Optional<CsvField>> columns;
    private final List<String> ignored;

    private CsvHeader(List<String> names, List<Optional<CsvField>> columns, List<String> ignored) {
        this.names = names;
        this.columns = columns;
        this.ignored = ignored;
    }

    /** @param said from the name of a column to the field that it holds, where somebody says so */
    static CsvHeader read(CSVRecord first, Map<String, String> said) {
        var names = first.stream().map(String::strip).toList();
        var columns = new ArrayList<Optional<CsvField>>();
        var ignored = new ArrayList<String>();
        for (var name : names) {
            var field =
                    Optional.ofNullable(said.get(name)).map(CsvField::called).orElseGet(() -> CsvField.named(name));
            columns.add(field);
            if (field.isEmpty() && !TableFormat.Column.IGNORE.equals(said.get(name))) {
                ignored.add(name);
            }
        }
        return new CsvHeader(names, List.copyOf(columns), List.copyOf(ignored));
    }

    boolean names(CsvField field) {
        return columns.contains(Optional.of(field));
    }

    List<String> names() {
        return names;
    }

    Optional<CsvField> field(int column) {
        return columns.get(column);
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

    /** A copy for each barcode of the row. */
    List<IncomingCopy> copies(CSVRecord row) {
        return cell(row, CsvField.BARCODE).stream()
                .flatMap(cell -> List.of(cell.split("[;|]")).stream())
                .map(String::strip)
                .filter(barcode -> !barcode.isEmpty())
                .map(barcode -> new IncomingCopy(
                        Optional.of(barcode),
                        cell(row, CsvField.BRANCH),
                        cell(row, CsvField.CALL_NUMBER),
                        cell(row, CsvField.SHELF_LOCATION),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false))
                .toList();
    }

    private Optional<String> cell(CSVRecord row, CsvField field) {
        var column = columns.indexOf(Optional.of(field));
        return column < 0 || column >= row.size()
                ? Optional.empty()
                : Optional.of(row.get(column).strip()).filter(cell -> !cell.isEmpty());
    }
}
