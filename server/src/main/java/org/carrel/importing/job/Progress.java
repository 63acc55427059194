package org.carrel.importing.job;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carrel.importing.ImportCounts;

/**
 * How far an import has come.
 *
 * @param bytesTotal absent for a query
 * @param rowsPerSecond since it is being watched
 * @param secondsLeft as long as it goes on like this
 */
record Progress(
        JobState state,
        @JsonUnwrapped ImportCounts counts,
        int undone,
        int left,
        long bytesDone,
        Optional<Long> bytesTotal,
        Optional<Integer> rowsPerSecond,
        Optional<Long> secondsLeft) {

    static Progress of(ImportJob job) {
        return new Progress(
                job.state(),
                job.counts(),
                job.undone(),
                job.left(),
                job.bytesDone(),
                job.file().map(ImportJob.SentFile::bytes),
                Optional.empty(),
                Optional.empty());
    }

    /** @param then how far it was when somebody began to look */
    Progress since(Progress then, Instant from, Instant now) {
        var seconds = Duration.between(from, now).toMillis() / 1000.0;
        var rows = counts.read() - then.counts.read();
        var bytes = bytesDone - then.bytesDone;
        if (state != JobState.RUNNING || seconds <= 0 || rows <= 0) {
            return this;
        }
        var remaining =
                bytesTotal.filter(total -> bytes > 0).map(total -> Math.round((total - bytesDone) * seconds / bytes));
        return new Progress(
                state, counts, undone, left, bytesDone, bytesTotal, Optional.of((int) (rows / seconds)), remaining);
    }

    /** From 0 to 1, where that can be said. */
    Optional<Double> share() {
        return bytesTotal.filter(total -> total > 0).map(total -> Math.min(1.0, (double) bytesDone / total));
    }
}
