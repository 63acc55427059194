package org.carrel.importing.job;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.carrel.importing.ImportProblem;

/** Shows an import on a terminal: a bar while it runs where somebody watches, and what was wrong at its end. */
final class ProgressBar {
    private static final int WIDTH = 40;
    private final PrintWriter out;
    private final boolean watched;

    ProgressBar(PrintWriter out) {
        this.out = out;
        this.watched = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
    }

    void show(Progress progress) {
        if (watched) {
            var done = progress.share().orElse(0.0);
            var full = (int) Math.round(done * WIDTH);
            out.printf(
                    "\r[%s%s] %3.0f %%  %,d rows%s%s   ",
                    "#".repeat(full),
                    " ".repeat(WIDTH - full),
                    done * 100,
                    progress.counts().read(),
                    progress.rowsPerSecond()
                            .map(rate -> ", %,d/s".formatted(rate))
                            .orElse(""),
                    progress.secondsLeft()
                            .map(left -> ", %,d s left".formatted(left))
                            .orElse(""));
            out.flush();
        }
    }

    void end(ImportJob job, List<ImportProblem> problems) {
        if (watched) {
            out.println();
        }
        problems.forEach(this::show);
        if (job.problems() > problems.size()) {
            out.printf("… and %,d more.%n", job.problems() - problems.size());
        }
        job.remarks().forEach(out::println);
        job.error().ifPresent(out::println);
        var counts = job.counts();
        out.printf(
                "%,d rows: %,d new, %,d there already, %,d changed, %,d with a warning, %,d not imported.%n",
                counts.read(), counts.created(), counts.skipped(), counts.updated(), counts.warned(), counts.failed());
        if (job.kind() == JobKind.DRY_RUN) {
            out.println("It was tried only: no book was written.");
        }
        out.printf("All of it is kept as /v1/imports/%s%n", job.id());
        out.flush();
    }

    private void show(ImportProblem problem) {
        out.printf(
                "Row %,d: %s%s%n    %s%n",
                problem.row(),
                problem.kind() == ImportProblem.Kind.WARNING ? "imported, " : "not imported. ",
                problem.reason(),
                shortened(problem.original()));
    }

    private static String shortened(String original) {
        var line = original.replaceAll("\\s+", " ");
        return line.length() <= 160 ? line : line.substring(0, 159) + "…";
    }
}
