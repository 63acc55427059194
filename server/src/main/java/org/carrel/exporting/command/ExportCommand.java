package org.carrel.exporting.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.carrel.exporting.ExportFormat;
import org.carrel.exporting.Exports;
import org.carrel.platform.command.ApplicationCommand;
import org.carrel.platform.command.CannotStart;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the whole catalogue into a file, also beside a running server. */
@Command(name = "export", description = "Writes all books into a file, in the order in which they came.")
final class ExportCommand implements ApplicationCommand {
    @Parameters(paramLabel = "FILE", description = "The file, which is replaced; - for standard output.")
    private String file = "-";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "marc",
            description = "marc, marcxml, json, csv, ris or bibtex (marc).")
    private String format = "marc";

    @Override
    public int run(ApplicationContext application, PrintWriter out) {
        var exports = application.getBean(Exports.class);
        var form = form();
        try {
            if (file.equals("-")) {
                var stream = new BufferedOutputStream(System.out);
                exports.all(form, stream);
                stream.flush();
            } else {
                out.printf(Locale.ROOT, "%,d books were written.%n", toFile(exports, form, Path.of(file)));
            }
            return DONE;
        } catch (IOException e) {
            throw CannotStart.failed("The file cannot be written: " + e.getMessage(), "Give another place.");
        }
    }

    /** Under another name first, so that a file that is cut short is not taken for a whole one. */
    private static long toFile(Exports exports, ExportFormat form, Path path) throws IOException {
        var part = path.resolveSibling(path.getFileName() + ".part");
        try {
            var count = 0L;
            try (var stream = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                count = exports.all(form, stream);
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
