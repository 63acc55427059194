package org.carrel.importing.csv;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.carrel.platform.command.ApplicationCommand;
import org.carrel.platform.command.CannotStart;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports books from the command line, also beside a running server. */
@Command(
        name = "import-csv",
        description =
                "Imports books from a CSV file whose first row names the columns (title, authors, isbn, publishedYear, …).")
final class ImportCsvCommand implements ApplicationCommand {
    @Parameters(paramLabel = "FILE", description = "The file, in UTF-8 or windows-1252.")
    private Path file = Path.of("");

    @Option(
            names = "--delimiter",
            paramLabel = "CHARACTER",
            description =
                    "What sets the cells apart, one character or 'tab'. By default it is found out from the first row.")
    private Optional<String> delimiter = Optional.empty();

    @Override
    public int run(ApplicationContext application, PrintWriter out) {
        var sign = delimiter.map(ImportCsvCommand::sign);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw CannotStart.wrongUse(
                    "There is no file " + file + " that can be read.", "Give the path of a CSV file.");
        }
        var printout = new Printout(out);
        try {
            var report = application.getBean(CsvImport.class).run(file, sign, printout);
            printout.end(report);
            return report.isClean() ? DONE : FAILED;
        } catch (UnfitFile e) {
            throw CannotStart.wrongUse(e.why(), "Nothing was imported.");
        } catch (IOException e) {
            throw CannotStart.failed(
                    "The file " + file + " cannot be read: " + e.getMessage(), "See that it stays there.");
        }
    }

    private static char sign(String given) {
        if (given.equals("tab") || given.equals("\\t")) {
            return '\t';
        }
        if (given.length() != 1 || given.equals("\"") || (given.isBlank() && !given.equals("\t"))) {
            throw CannotStart.wrongUse(
                    "--delimiter is \"" + given + "\".", "It must be one character such as ; or the word tab.");
        }
        return given.charAt(0);
    }
}
