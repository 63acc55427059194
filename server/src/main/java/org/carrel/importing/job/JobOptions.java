package org.carrel.importing.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carrel.importing.ImportSource;
import org.carrel.importing.OnMatch;
import org.carrel.importing.ReadingOptions;
import org.carrel.importing.TableFormat;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.InvalidValue;

/**
 * What a librarian says about an import before it starts.
 *
 * @param source the kind of file, where it is not the one that was recognised
 * @param delimiter what sets the cells of a table apart, one character or {@code tab}; found out where absent
 * @param columns what columns of a table hold, where their names do not say it
 * @param holdings where copies stand in MARC records; none are read where absent
 */
record JobOptions(
        OnMatch onMatch,
        Optional<ImportSource> source,
        Optional<String> delimiter,
        List<Mapped> columns,
        Optional<HoldingsChoice> holdings) {
    static final JobOptions NONE =
            new JobOptions(OnMatch.KEEP, Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    /** What one column holds, as {@link TableFormat#fields} calls it. */
    record Mapped(String column, String field) {
        static Mapped read(Fields in) {
            var column = in.text("column", 500).required();
            var field = in.text("field", 50).required();
            in.done();
            return new Mapped(column.get(), field.get());
        }
    }

    static JobOptions read(Fields in) {
        var onMatch = in.oneOf("onMatch", OnMatch.class).or(OnMatch.KEEP);
        var source = in.oneOf("source", ImportSource.class).optional();
        var delimiter = in.secret("delimiter", 3).as(JobOptions::delimiter).optional();
        var columns = in.objects("columns", 500, Mapped::read).or(List.of());
        var holdings = in.object("holdings", HoldingsChoice::read).optional();
        in.done();
        return new JobOptions(onMatch.get(), source.get(), delimiter.get(), columns.get(), holdings.get());
    }

    /** @throws InvalidValue {@code delimiter} */
    static String delimiter(String given) {
        if (given.toLowerCase(Locale.ROOT).equals("tab") || given.equals("\\t") || given.equals("\t")) {
            return "tab";
        }
        if (given.length() != 1 || given.equals("\"") || given.isBlank() || Character.isISOControl(given.charAt(0))) {
            throw new InvalidValue("delimiter", "Must be one character such as ; or the word tab.");
        }
        return given;
    }

    /** @throws InvalidInput where it names kinds of files or fields that are not there */
    void check(Sources sources) {
        source.filter(said -> sources.format(said).isEmpty()).ifPresent(said -> {
            throw InvalidInput.notAcceptable(
                    "source", "not_allowed", "Files of these kinds are read: " + codes(sources.files()) + ".");
        });
        var fields = sources.fields();
        for (var mapped : columns) {
            if (!fields.contains(mapped.field())) {
                throw InvalidInput.notAcceptable(
                        "columns", "not_allowed", "A column holds one of: " + String.join(", ", fields) + ".");
            }
        }
    }

    static String codes(List<ImportSource> sources) {
        return sources.stream().map(ImportSource::code).collect(Collectors.joining(", "));
    }

    JobOptions on(OnMatch other) {
        return new JobOptions(other, source, delimiter, columns, holdings);
    }

    ReadingOptions reading() {
        return new ReadingOptions(
                delimiter.map(sign -> sign.equals("tab") ? '\t' : sign.charAt(0)),
                columns.stream().collect(Collectors.toMap(Mapped::column, Mapped::field, (first, second) -> second)),
                holdings.map(HoldingsChoice::mapping));
    }
}
