package org.carrel.importing.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.carrel.importing.ReadRow;
import org.carrel.importing.RecordReader;
import org.springframework.core.NestedExceptionUtils;

/** Reads a table row by row. */
final class CsvReader implements RecordReader {
    private final CsvHeader header;
    private final Iterator<CSVRecord> rows;
    private final RowLimit limit;
    private final CSVFormat format;
    private final Clock clock;
    private long position;

    CsvReader(CsvHeader header, Iterator<CSVRecord> rows, RowLimit limit, CSVFormat format, Clock clock) {
        this.header = header;
        this.rows = rows;
        this.limit = limit;
        this.format = format;
        this.clock = clock;
    }

    @Override
    public Optional<ReadRow> next() throws IOException {
        return record().map(this::read);
    }

    @Override
    public void skip(int count) throws IOException {
        for (var i = 0; i < count; i++) {
            if (record().isEmpty()) {
                return;
            }
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        limit.close();
    }

    private Optional<CSVRecord> record() throws IOException {
        try {
            limit.rowEnded();
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            var record = rows.next();
            position = record.getCharacterPosition();
            return Optional.of(record);
        } catch (UncheckedIOException e) {
            throw new IOException(
                    "The file cannot be read on: "
                            + NestedExceptionUtils.getMostSpecificCause(e).getMessage(),
                    e);
        }
    }

    private ReadRow read(CSVRecord record) {
        var number = Math.toIntExact(record.getRecordNumber());
        var original = format.format(record.stream().toArray());
        var misfit = header.misfit(record);
        if (misfit.isPresent()) {
            return new ReadRow.Unfit(number, misfit.get(), original, Optional.empty());
        }
        return header.draft(record, clock)
                .done()
                .<ReadRow>map(book -> new ReadRow.Fit(number, book, original, Optional.empty(), header.copies(record)))
                .orElseGet(() -> new ReadRow.Unfit(number, "It has no title.", original, Optional.empty()));
    }
}
