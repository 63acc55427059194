package org.carrel.importing.csv;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.carrel.importing.ImportCounts;
import org.carrel.importing.ImportProblem;

/** Shows an import of a file: a bar while it runs where somebody watches, and what was wrong. */
final class Printout implements CsvWatcher {
    private static final int WIDTH = 40;
    private static final int MOST_PRINTED = 100;
    private final PrintWriter out;
    private final boolean watched;
    private int problems;

    Printout(PrintWriter out) {
        this.out = out;
        this.watched = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
    }

    @Override
    public void progress(double done, ImportCounts soFar) {
        if (watched) {
            var full = (int) Math.round(Math.min(1, done) * WIDTH);
            out.printf(
                    "\r[%s%s] %3.0f %%  %,d rows",
                    "#".repeat(full), " ".repeat(WIDTH - full), Math.min(1, done) * 100, soFar.read());
            out.flush();
        }
    }

    @Override
    public void problems(List<ImportProblem> more) {
        for (var problem : more) {
            problems++;
            if (problems <= MOST_PRINTED) {
                out.printf(
                        "%sRow %,d: %s%s%n    %s%n",
                        watched ? "\r" + " ".repeat(WIDTH + 30) + "\r" : "",
                        problem.row(),
                        problem.kind() == ImportProblem.Kind.WARNING ? "imported, " : "not imported. ",
                        problem.reason(),
                        shortened(problem.original()));
            }
        }
    }

    void end(CsvReport report) {
        var counts = report.counts();
        if (watched) {
            out.println();
        }
        if (problems > MOST_PRINTED) {
            out.printf("… and %,d more.%n", problems - MOST_PRINTED);
        }
        report.remarks().forEach(out::println);
        report.broken().ifPresent(out::println);
        out.printf(
                "%,d rows: %,d new, %,d there already, %,d with a warning, %,d not imported.%n",
                counts.read(), counts.created(), counts.skipped(), counts.warned(), counts.failed());
        out.printf("All of it is kept as /v1/imports/runs/%s%n", report.run());
        out.flush();
    }

    private static String shortened(String original) {
        var line = original.replaceAll("\\s+", " ");
        return line.length() <= 160 ? line : line.substring(0, 159) + "…";
    }
}
