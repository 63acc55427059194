package org.carrel.importing.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.carrel.importing.ImportSource;
import org.carrel.importing.ReadingOptions;
import org.carrel.importing.RecordReader;
import org.carrel.importing.TableFormat;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Tables as spreadsheets write them: commas, semicolons, bars or tabs between the cells. */
@Component
class CsvFormat implements TableFormat {
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 100;
    private final Clock clock;

    CsvFormat(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ImportSource source() {
        return ImportSource.CSV;
    }

    /** By its name, or because its first line names a title. */
    @Override
    public boolean recognises(byte[] head, String fileName) {
        var text = CsvText.of(head);
        var isText = text.charset().name().startsWith("UTF-16") || new String(head, text.charset()).indexOf(0) < 0;
        return isText && head.length > 0 && (isNamedSo(fileName) || namesTitle(head, text));
    }

    @Override
    public List<String> fields() {
        return Stream.concat(Arrays.stream(CsvField.values()).map(CsvField::code), Stream.of(Column.IGNORE))
                .toList();
    }

    @Override
    public RecordReader open(InputStream file, ReadingOptions options) throws IOException {
        var in = CsvText.buffered(file);
        var text = CsvText.of(in);
        var format = format(options.delimiter().orElse(text.delimiter()));
        var limit = new RowLimit(text.reader(in));
        var rows = format.parse(limit).iterator();
        return new CsvReader(header(rows, options), rows, limit, format, clock);
    }

    @Override
    public Table look(InputStream file, ReadingOptions options) throws IOException {
        var in = CsvText.buffered(file);
        var text = CsvText.of(in);
        var delimiter = options.delimiter().orElse(text.delimiter());
        var rows = format(delimiter).parse(new RowLimit(text.reader(in))).iterator();
        var first = first(rows);
        var header = CsvHeader.read(first, options.columns());
        return new Table(
                format(delimiter).format(first.stream().toArray()),
                delimiter,
                columns(header, samples(rows)),
                remarks(text, header));
    }

    private static boolean isNamedSo(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|tab|txt)(\\.gz)?");
    }

    private static boolean namesTitle(byte[] head, CsvText text) {
        var line = new String(head, text.charset()).lines().findFirst().orElse("");
        return Arrays.stream(line.replace("\uFEFF", "").split(java.util.regex.Pattern.quote("" + text.delimiter())))
                .anyMatch(name ->
                        CsvField.named(name).filter(CsvField.TITLE::equals).isPresent());
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .get();
    }

    private static CsvHeader header(Iterator<CSVRecord> rows, ReadingOptions options) throws UnfitFile {
        var header = CsvHeader.read(first(rows), options.columns());
        if (!header.names(CsvField.TITLE)) {
            throw new UnfitFile("No column is named title. The first row names: "
                    + String.join(", ", header.ignored())
                    + ". Is the delimiter right?");
        }
        return header;
    }

    private static CSVRecord first(Iterator<CSVRecord> rows) throws UnfitFile {
        try {
            if (!rows.hasNext()) {
                throw new UnfitFile("The file is empty: its first row must name the columns, one of them title.");
            }
            return rows.next();
        } catch (UncheckedIOException e) {
            throw new UnfitFile("The first row cannot be read: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        }
    }

    private static List<CSVRecord> samples(Iterator<CSVRecord> rows) {
        var samples = new ArrayList<CSVRecord>();
        try {
            while (samples.size() < SAMPLES && rows.hasNext()) {
                samples.add(rows.next());
            }
        } catch (UncheckedIOException e) {
            // What cannot be read on is told when it is read; here the rows before it are enough.
            return samples;
        }
        return samples;
    }

    private static List<Column> columns(CsvHeader header, List<CSVRecord> samples) {
        var columns = new ArrayList<Column>();
        for (var i = 0; i < header.names().size(); i++) {
            var at = i;
            var cells = samples.stream()
                    .filter(row -> at < row.size() && !row.get(at).isBlank())
                    .map(row -> row.get(at).strip())
                    .map(cell -> cell.length() > LONGEST_SAMPLE ? cell.substring(0, LONGEST_SAMPLE) + "…" : cell)
                    .toList();
            columns.add(new Column(header.names().get(i), header.field(i).map(CsvField::code), cells));
        }
        return columns;
    }

    private static List<String> remarks(CsvText text, CsvHeader header) {
        var remarks = new ArrayList<String>();
        if (text.isFallback()) {
            remarks.add("The file is not in UTF-8; it was read as windows-1252.");
        }
        if (!header.names(CsvField.TITLE)) {
            remarks.add("No column holds the title; say which one does, or give another delimiter.");
        }
        if (!header.ignored().isEmpty()) {
            remarks.add("Columns that were not understood: " + String.join(", ", header.ignored()) + ".");
        }
        return remarks;
    }
}
