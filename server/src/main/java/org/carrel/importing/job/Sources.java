package org.carrel.importing.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.importing.ImportSource;
import org.carrel.importing.QuerySource;
import org.carrel.importing.ReadingOptions;
import org.carrel.importing.RecordFormat;
import org.carrel.importing.RecordReader;
import org.carrel.importing.TableFormat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where books can come from: the kinds of file that can be read, and who can be asked. */
@Component
class Sources {
    private static final int HEAD = 4_096;
    private final ObjectProvider<RecordFormat> formats;
    private final ObjectProvider<QuerySource> queries;
    private final Uploads uploads;

    Sources(ObjectProvider<RecordFormat> formats, ObjectProvider<QuerySource> queries, Uploads uploads) {
        this.formats = formats;
        this.queries = queries;
        this.uploads = uploads;
    }

    /** A table last: its beginning proves least. */
    Optional<RecordFormat> recognise(UUID file, String name) throws IOException {
        try (var in = Expansion.of(uploads.open(file))) {
            var head = in.readNBytes(HEAD);
            return formats.stream()
                    .sorted(java.util.Comparator.comparing(TableFormat.class::isInstance))
                    .filter(format -> format.recognises(head, name))
                    .findFirst();
        }
    }

    Optional<RecordFormat> format(ImportSource source) {
        return formats.stream().filter(format -> format.source() == source).findFirst();
    }

    List<ImportSource> files() {
        return formats.stream().map(RecordFormat::source).sorted().toList();
    }

    /** What a column of a table may be said to hold. */
    List<String> fields() {
        return formats.stream()
                .filter(TableFormat.class::isInstance)
                .flatMap(format -> ((TableFormat) format).fields().stream())
                .distinct()
                .toList();
    }

    Optional<QuerySource> query(ImportSource source) {
        return queries.stream().filter(query -> query.source() == source).findFirst();
    }

    List<ImportSource> asked() {
        return queries.stream().map(QuerySource::source).sorted().toList();
    }

    /** How a table is understood; empty where the file is none. */
    Optional<TableFormat.Table> table(ImportJob job) throws IOException {
        if (job.file().isEmpty() || !(job.source().flatMap(this::format).orElse(null) instanceof TableFormat table)) {
            return Optional.empty();
        }
        try (InputStream in = Expansion.of(uploads.open(job.file().get().id()))) {
            return Optional.of(table.look(in, job.options().reading()));
        }
    }

    /** Opens a job's file, to be closed by the caller. */
    Opened open(ImportJob job) throws IOException {
        var file = job.file().orElseThrow(() -> new IOException("The file is no longer here."));
        var format = job.source()
                .flatMap(this::format)
                .orElseThrow(() -> new IOException("What kind of file it is was not recognised."));
        var stored = uploads.open(file.id());
        var reading = reading(job);
        return new Opened(format.open(Expansion.of(stored), reading), stored);
    }

    private static ReadingOptions reading(ImportJob job) {
        return job.options().reading();
    }

    /** A file on its way in. */
    record Opened(RecordReader reader, StoredFile file) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
