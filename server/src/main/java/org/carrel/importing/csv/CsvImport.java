package org.carrel.importing.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.carrel.account.User;
import org.carrel.catalogue.Origin;
import org.carrel.importing.ExternalBook;
import org.carrel.importing.ImportCounts;
import org.carrel.importing.ImportProblem;
import org.carrel.importing.ImportRuns;
import org.carrel.importing.ImportSource;
import org.carrel.importing.OnMatch;
import org.carrel.importing.ReadRow;
import org.carrel.importing.RunImport;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Imports a file row by row, a batch a transaction, in the name of the system account. A book that is there stays as it is,
 * so that a second run of the same file changes nothing, and one after a crash goes on where the first ended.
 */
@Component
class CsvImport {
    private static final int BATCH = 1_000;
    private static final Origin ORIGIN = new Origin(ImportSource.CSV.code(), User.SYSTEM);

    private final RunImport books;
    private final ImportRuns runs;
    private final Clock clock;

    CsvImport(RunImport books, ImportRuns runs, Clock clock) {
        this.books = books;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * @param delimiter what sets cells apart; by default it is found out
     * @throws UnfitFile when nothing of it can be imported
     * @throws IOException when the file cannot be read
     */
    CsvReport run(Path file, Optional<Character> delimiter, CsvWatcher watcher) throws IOException {
        var text = CsvText.of(file);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter.orElse(text.delimiter()))
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .get();
        try (var bytes = new CountedBytes(Files.newInputStream(file));
                var limit = new RowLimit(text.reader(bytes));
                var parser = format.parse(limit)) {
            var rows = parser.iterator();
            var header = header(rows);
            var run = runs.start(ImportSource.CSV, file.getFileName().toString(), User.SYSTEM);
            var remarks = remarks(text, header);
            remarks.forEach(remark -> runs.remark(run, remark));
            var reading = new Reading(run, header, watcher, Math.max(1, Files.size(file)), bytes, limit);
            return reading.toEnd(rows, remarks);
        }
    }

    private static CsvHeader header(Iterator<CSVRecord> rows) {
        try {
            if (!rows.hasNext()) {
                throw new UnfitFile("The file is empty: its first row must name the columns, one of them title.");
            }
            var header = CsvHeader.read(rows.next());
            if (!header.names(CsvField.TITLE)) {
                throw new UnfitFile("No column is named title. The first row names: "
                        + String.join(", ", header.ignored())
                        + ". Is the delimiter right?");
            }
            return header;
        } catch (UncheckedIOException e) {
            throw new UnfitFile("The first row cannot be read: " + why(e));
        }
    }

    private static String why(UncheckedIOException e) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
    }

    private static List<String> remarks(CsvText text, CsvHeader header) {
        var remarks = new ArrayList<String>();
        if (text.isFallback()) {
            remarks.add("The file is not in UTF-8; it was read as windows-1252.");
        }
        if (!header.ignored().isEmpty()) {
            remarks.add("Columns that were not understood: " + String.join(", ", header.ignored()) + ".");
        }
        return List.copyOf(remarks);
    }

    /** One file on its way in. */
    private final class Reading {
        private final UUID run;
        private final CsvHeader header;
        private final CsvWatcher watcher;
        private final long size;
        private final CountedBytes bytes;
        private final RowLimit limit;
        private final List<ReadRow.Fit> batch = new ArrayList<>(BATCH);
        private final List<ImportProblem> problems = new ArrayList<>();
        private ImportCounts counts = ImportCounts.NONE;

        private Reading(UUID run, CsvHeader header, CsvWatcher watcher, long size, CountedBytes bytes, RowLimit limit) {
            this.run = run;
            this.header = header;
            this.watcher = watcher;
            this.size = size;
            this.bytes = bytes;
            this.limit = limit;
        }

        private CsvReport toEnd(Iterator<CSVRecord> rows, List<String> remarks) {
            var broken = Optional.<String>empty();
            try {
                while (rows.hasNext()) {
                    limit.rowEnded();
                    take(rows.next());
                }
            } catch (UncheckedIOException e) {
                broken = Optional.of("The file cannot be read on: " + why(e));
            }
            flush();
            broken.ifPresentOrElse(why -> runs.fail(run, why), () -> runs.finish(run));
            return new CsvReport(run, counts, remarks, broken);
        }

        private void take(CSVRecord record) {
            var number = Math.toIntExact(record.getRecordNumber());
            var original = record.stream().collect(Collectors.joining(","));
            var misfit = header.misfit(record);
            var book = misfit.isPresent()
                    ? Optional.<ExternalBook>empty()
                    : header.draft(record, clock).done();
            if (book.isPresent()) {
                batch.add(ReadRow.Fit.plain(number, book.get(), original));
            } else {
                var reason = misfit.orElse("It has no title.");
                problems.add(new ImportProblem(number, ImportProblem.Kind.FAILED, reason, original));
            }
            if (batch.size() + problems.size() >= BATCH) {
                flush();
            }
        }

        private void flush() {
            var taken = books.take(run, ORIGIN, List.copyOf(batch), OnMatch.KEEP, List.copyOf(problems));
            counts = counts.plus(taken.counts());
            batch.clear();
            problems.clear();
            watcher.problems(taken.problems());
            watcher.progress((double) bytes.soFar() / size, counts);
        }
    }
}
