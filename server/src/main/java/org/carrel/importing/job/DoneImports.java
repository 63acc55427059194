package org.carrel.importing.job;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.carrel.catalogue.Origin;
import org.carrel.importing.BookImport;
import org.carrel.importing.ImportSource;
import org.carrel.importing.OnMatch;
import org.carrel.importing.ReadRow;
import org.carrel.importing.Taken;
import org.carrel.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports that are done where they are asked for, and only written down as jobs. */
@Component
public class DoneImports {
    private final BookImport books;
    private final JobStore jobs;
    private final DeedStore deeds;
    private final Clock clock;

    DoneImports(BookImport books, JobStore jobs, DeedStore deeds, Clock clock) {
        this.books = books;
        this.jobs = jobs;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * Takes rows in whole or not at all.
     *
     * @return one for each row
     */
    @Transactional
    public List<Taken> take(ImportSource source, String name, Origin origin, List<ReadRow.Fit> rows) {
        var id = Ids.next();
        jobs.insert(
                new JobStore.NewJob(
                        id,
                        JobKind.IMPORT,
                        Optional.empty(),
                        Optional.of(source),
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        JobOptions.NONE,
                        JobState.RUNNING,
                        origin.userId(),
                        List.of()),
                clock.instant());
        var batch = books.take(origin, rows, OnMatch.KEEP);
        deeds.add(id, batch);
        jobs.finish(id, batch.counts(), clock.instant());
        return batch.taken();
    }
}
