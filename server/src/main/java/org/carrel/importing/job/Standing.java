package org.carrel.importing.job;

import java.util.Optional;
import java.util.UUID;
import org.carrel.importing.ImportSource;
import org.carrel.platform.audit.Shown;

/**
 * What the audit trail tells of an import.
 *
 * @param done what came of it by then; it is told with each deed, also where the deed itself changed nothing of it
 */
@Shown
record Standing(JobKind kind, Optional<UUID> of, Optional<ImportSource> source, JobState state, Optional<Done> done) {
    /** Rows and books by what became of them, as the import itself counts them. */
    record Done(int read, int created, int updated, int skipped, int failed, int warned, int undone, int left) {}

    static Standing before(ImportJob job) {
        return new Standing(job.kind(), job.of(), job.source(), job.state(), Optional.empty());
    }

    static Standing after(ImportJob job) {
        var counts = job.counts();
        var done = new Done(
                counts.read(),
                counts.created(),
                counts.updated(),
                counts.skipped(),
                counts.failed(),
                counts.warned(),
                job.undone(),
                job.left());
        var told = Optional.of(done).filter(some -> some.read() > 0);
        return new Standing(job.kind(), job.of(), job.source(), job.state(), told);
    }
}
