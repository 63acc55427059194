package org.carrel.exporting.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.carrel.exporting.ExportFormat;
import org.carrel.exporting.Exports;
import org.carrel.platform.command.ApplicationCommand;
import org.carrel.platform.command.CannotStart;
import org.carrel.search.Searches;
import org.carrel.search.index.IndexAway;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the whole catalogue, or what a search finds in it, into a file, also beside a running server. */
@Command(
        name = "export",
        description =
                "Writes all books into a file, in the order in which they came; with words or filters, those that a"
                        + " search finds.")
final class ExportCommand implements ApplicationCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Parameters(paramLabel = "FILE", description = "The file, which is replaced; - for standard output.")
    private String file = "-";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "marc",
            description = "marc, marcxml, json, csv, ris or bibtex (marc).")
    private String format = "marc";

    @Mixin
    private ChosenBooks chosen = new ChosenBooks();

    /** Writes the books that are wanted. @return how many */
    private interface Source {
        long write(OutputStream out) throws IOException;
    }

    @Override
    public int run(ApplicationContext application, PrintWriter out) {
        var source = source(application, form());
        try {
            if (file.equals("-")) {
                var stream = new BufferedOutputStream(System.out);
                source.write(stream);
                stream.flush();
            } else {
                out.printf(Locale.ROOT, "%,d books were written.%n", toFile(source, Path.of(file)));
            }
            return DONE;
        } catch (IOException e) {
            throw CannotStart.failed("The file cannot be written: " + e.getMessage(), "Give another place.");
        }
    }

    private Source source(ApplicationContext application, ExportFormat form) {
        var exports = application.getBean(Exports.class);
        var search = chosen.search();
        if (search.isEmpty()) {
            return out -> exports.all(form, out);
        }
        try {
            application.getBean(Searches.class).awaitAll(PATIENCE);
        } catch (IndexAway e) {
            throw CannotStart.wrongUse(
                    "There is no search index to ask: it is being made, or its folder cannot be used.",
                    "Try again when GET /v1/search/index says that it serves, or export without words and filters.");
        }
        return out -> exports.found(search.get(), form, out);
    }

    /** Under another name first, so that a file that is cut short is not taken for a whole one. */
    private static long toFile(Source source, Path path) throws IOException {
        var part = path.resolveSibling(path.getFileName() + ".part");
        try {
            var count = 0L;
            try (var stream = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                count = source.write(stream);
            }
            Files.move(part, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return count;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private ExportFormat form() {
        return Arrays.stream(ExportFormat.values())
                .filter(one -> one.name().equalsIgnoreCase(format))
                .findFirst()
                .orElseThrow(() -> CannotStart.wrongUse(
                        "--format is \"" + format + "\".",
                        "It must be one of: "
                                + Arrays.stream(ExportFormat.values())
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
