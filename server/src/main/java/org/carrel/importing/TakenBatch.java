package org.carrel.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a batch came to.
 *
 * @param taken one for each row
 * @param copies those that came in with each row
 * @param problems those that never became a book, and warnings about those that did
 */
public record TakenBatch(
        ImportCounts counts, List<Taken> taken, List<List<UUID>> copies, List<ImportProblem> problems) {
    public TakenBatch {
        taken = List.copyOf(taken);
        copies = List.copyOf(copies);
        problems = List.copyOf(problems);
    }

    static TakenBatch of(List<ReadRow.Fit> rows, List<TakenRow> taken) {
        var counts = ImportCounts.NONE;
        var problems = new ArrayList<ImportProblem>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var done = taken.get(i);
            var warnings = Stream.concat(row.book().warnings().stream(), done.warnings().stream())
                    .toList();
            counts = counts.plus(count(done.taken(), !warnings.isEmpty()));
            if (done.taken() instanceof Taken.Failed(var reason)) {
                problems.add(problem(row, ImportProblem.Kind.FAILED, reason));
            } else {
                warnings.forEach(warning -> problems.add(problem(row, ImportProblem.Kind.WARNING, warning)));
            }
        }
        return new TakenBatch(
                counts,
                taken.stream().map(TakenRow::taken).toList(),
                taken.stream().map(TakenRow::copies).toList(),
                problems);
    }

    /** What would come of rows that bring no copies. */
    public static TakenBatch counted(List<ReadRow.Fit> rows, List<Taken> taken) {
        return of(rows, taken.stream().map(TakenRow::of).toList());
    }

    private static ImportProblem problem(ReadRow.Fit row, ImportProblem.Kind kind, String reason) {
        return new ImportProblem(row.number(), kind, reason, row.original());
    }

    private static ImportCounts count(Taken taken, boolean isWarned) {
        var warned = isWarned ? 1 : 0;
        return switch (taken) {
            case Taken.Created created -> new ImportCounts(1, 1, 0, 0, 0, warned);
            case Taken.Updated updated -> new ImportCounts(1, 0, 1, 0, 0, warned);
            case Taken.Skipped skipped -> new ImportCounts(1, 0, 0, 1, 0, warned);
            case Taken.Failed failed -> new ImportCounts(1, 0, 0, 0, 1, 0);
        };
    }
}
