package org.carrel.importing.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrel.importing.ImportSource;
import org.carrel.importing.OnMatch;
import org.carrel.platform.command.ApplicationCommand;
import org.carrel.platform.command.CannotStart;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.FieldError;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.InvalidValue;
import org.carrel.platform.http.Reason;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports books from the command line, also beside a running server. */
@Command(
        name = "import",
        description = "Imports books from a file (CSV, MARC, MARCXML; packed with gzip or not), or what a query finds."
                + " Cut off, it goes on when the same file is given again.")
final class ImportCommand implements ApplicationCommand {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The file.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv, marc or marcxml; by default it is recognised.")
    private Optional<String> format = Optional.empty();

    @Option(
            names = "--on-match",
            paramLabel = "keep|fill_gaps|replace",
            description = "What becomes of a book that is there already. Files keep it; queries fill its gaps.")
    private Optional<String> onMatch = Optional.empty();

    @Option(
            names = "--delimiter",
            paramLabel = "CHARACTER",
            description = "What sets the cells of a table apart, one character or 'tab'. By default it is found out.")
    private Optional<String> delimiter = Optional.empty();

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description = "What a column of a table holds, where its name does not say it; 'ignore' passes it over.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--holdings",
            paramLabel = "SYSTEM",
            description =
                    "Where copies stand in MARC records: koha, evergreen, symphony or marc21. By default none are read.")
    private Optional<String> holdings = Optional.empty();

    @Option(names = "--dry-run", description = "Only counts what an import would do.")
    private boolean dryRun;

    @Option(names = "--google", paramLabel = "QUERY", description = "Asks Google Books.")
    private Optional<String> google = Optional.empty();

    @Option(names = "--openlibrary", paramLabel = "QUERY", description = "Asks Open Library.")
    private Optional<String> openLibrary = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many finds of a query (40).")
    private int limit = 40;

    @Option(names = "--resume", paramLabel = "ID", description = "Goes on with an import that was left.")
    private Optional<UUID> resumed = Optional.empty();

    @Override
    public int run(ApplicationContext application, PrintWriter out) throws InterruptedException {
        var given = Stream.of(file, google, openLibrary, resumed)
                .filter(Optional::isPresent)
                .count();
        if (given != 1) {
            throw CannotStart.wrongUse(
                    "It is not clear what is to be imported.", "Give a FILE, --google, --openlibrary or --resume.");
        }
        var imports = application.getBean(ImportAtHand.class);
        var job = wanted(imports, out);
        var bar = new ProgressBar(out);
        var ended = imports.toItsEnd(job.id(), bar);
        bar.end(ended, imports.problems(ended));
        if (ended.state() == JobState.PAUSED) {
            out.printf("It was paused; carrel import --resume %s goes on.%n", ended.id());
        }
        return ended.state() == JobState.FINISHED && ended.counts().failed() == 0 ? DONE : FAILED;
    }

    private ImportJob wanted(ImportAtHand imports, PrintWriter out) {
        try {
            return resumed.isPresent() ? started(imports.resume(resumed.get())) : fresh(imports, out);
        } catch (InvalidInput e) {
            var errors = e.errors().stream().map(FieldError::message).collect(Collectors.joining(" "));
            throw CannotStart.wrongUse(errors, "Nothing was imported.");
        } catch (InvalidValue e) {
            throw CannotStart.wrongUse("--delimiter: " + e.sentence(), "Nothing was imported.");
        }
    }

    private ImportJob fresh(ImportAtHand imports, PrintWriter out) {
        if (file.isPresent()) {
            return ofFile(imports, file.get(), out);
        }
        var source = google.isPresent() ? ImportSource.GOOGLE_BOOKS : ImportSource.OPEN_LIBRARY;
        var query = google.or(() -> openLibrary).orElseThrow();
        return imports.ask(new WantedQuery(source, query, limit, onMatch(OnMatch.FILL_GAPS)));
    }

    private ImportJob ofFile(ImportAtHand imports, Path path, PrintWriter out) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw CannotStart.wrongUse("There is no file " + path + " that can be read.", "Give the path of a file.");
        }
        var options = options();
        try {
            var left = dryRun ? Optional.<ImportJob>empty() : imports.left(path);
            if (left.isPresent()) {
                out.printf("It goes on behind row %,d.%n", left.get().counts().read());
                return started(imports.resume(left.get().id()));
            }
            return started(imports.start(imports.draft(path, options), dryRun));
        } catch (IOException e) {
            throw CannotStart.wrongUse(String.valueOf(e.getMessage()), "Nothing was imported.");
        }
    }

    private JobOptions options() {
        return new JobOptions(
                onMatch(OnMatch.KEEP),
                format.map(text -> constant(text, ImportSource.class, "--format")),
                delimiter.map(JobOptions::delimiter),
                columns.entrySet().stream()
                        .map(entry -> new JobOptions.Mapped(entry.getKey(), entry.getValue()))
                        .toList(),
                holdings.map(text -> new HoldingsChoice(
                        Optional.of(constant(text, HoldingsPreset.class, "--holdings")),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty())));
    }

    private OnMatch onMatch(OnMatch otherwise) {
        return onMatch.map(text -> constant(text, OnMatch.class, "--on-match")).orElse(otherwise);
    }

    private static ImportJob started(Change<ImportJob> change) {
        return switch (change) {
            case Change.Made<ImportJob>(var job) -> job;
            case Change.Denied<ImportJob>(var reasons) -> throw refused(reasons);
            case Change.Forbidden<ImportJob>(var reasons) -> throw refused(reasons);
            case Change.Unknown<ImportJob> unknown ->
                throw CannotStart.wrongUse("There is no such import.", "GET /v1/imports lists them.");
            case Change.Stale<ImportJob> stale -> throw CannotStart.failed("Somebody else changed it.", "Try again.");
        };
    }

    private static CannotStart refused(List<Reason> reasons) {
        return CannotStart.wrongUse(
                reasons.stream().map(Reason::message).collect(Collectors.joining(" ")), "Nothing was imported.");
    }

    private static <E extends Enum<E>> E constant(String text, Class<E> type, String option) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(text.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> CannotStart.wrongUse(
                        option + " is \"" + text + "\".",
                        "It must be one of: "
                                + Stream.of(type.getEnumConstants())
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
