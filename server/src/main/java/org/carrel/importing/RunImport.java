package org.carrel.importing;

import java.util.List;
import java.util.UUID;
import org.carrel.catalogue.Origin;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes books for a run, which is told in the same transaction what came of them. */
@Component
public class RunImport {
    private final BookImport books;
    private final ImportRuns runs;

    RunImport(BookImport books, ImportRuns runs) {
        this.books = books;
        this.runs = runs;
    }

    /** @param problems what was wrong with rows of this batch that never became a book */
    @Transactional
    public TakenBatch take(
            UUID run, Origin origin, List<ReadRow.Fit> rows, OnMatch onMatch, List<ImportProblem> problems) {
        var batch = books.take(origin, rows, onMatch).after(problems);
        runs.add(run, batch.counts(), batch.problems());
        return batch;
    }
}
