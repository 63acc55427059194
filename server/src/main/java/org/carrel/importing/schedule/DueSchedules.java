package org.carrel.importing.schedule;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.User;
import org.carrel.importing.ImportSource;
import org.carrel.importing.job.QueryJobs;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.audit.Deed;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what is due. The row of a schedule decides who: whoever locks it moves it on to its next time in the transaction that
 * writes the run, and for a query the import too. However long nobody looked, it runs once.
 */
@Component
class DueSchedules {
    private static final Logger LOG = LoggerFactory.getLogger(DueSchedules.class);
    private static final Duration GRACE = Duration.ofMinutes(15);
    private final ScheduleStore schedules;
    private final RunStore runs;
    private final QueryJobs queries;
    private final FolderRun folder;
    private final UrlRun url;
    private final RunBackground background;
    private final FolderProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueSchedules(
            ScheduleStore schedules,
            RunStore runs,
            QueryJobs queries,
            FolderRun folder,
            UrlRun url,
            RunBackground background,
            FolderProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.schedules = schedules;
        this.runs = runs;
        this.queries = queries;
        this.folder = folder;
        this.url = url;
        this.background = background;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Begun(Schedule schedule, UUID run, UUID by) {}

    /** All that is due at this moment, unless others are at it. */
    void take() {
        var now = clock.instant();
        runs.endSilent(now.minus(properties.downloadWithin()).minus(GRACE), now);
        while (takeOne()) {
            // The next one.
        }
    }

    /** By hand, whatever the clock says. */
    Change<ScheduleRun> runNow(UUID id, UUID by) {
        var begun = inTransaction(() -> schedules
                .lock(id)
                .<Change<Begun>>map(schedule -> runs.underWay(id)
                        ? Schedules.stillRunning()
                        : new Change.Made<>(begin(schedule, Optional.empty(), by)))
                .orElseGet(Schedules::unknown));
        if (begun instanceof Change.Made<Begun>(var run)) {
            goOn(run);
        }
        return begun.map(run -> runs.find(run.run()).orElseThrow());
    }

    /** Whether one was due; whether it could begin is another matter. */
    @SuppressWarnings("OptionalMapToOptional")
    private boolean takeOne() {
        var taken = inTransaction(() -> schedules.lockDue(clock.instant()).map(this::claim));
        taken.flatMap(begun -> begun).ifPresent(this::goOn);
        return taken.isPresent();
    }

    /** Empty within where its last run is still under way. */
    private Optional<Begun> claim(Schedule schedule) {
        var now = clock.instant();
        schedules.dueNext(schedule.id(), schedule.cron().next(now, schedule.zone()));
        var due = Optional.of(schedule.nextRuns().getFirst());
        if (runs.underWay(schedule.id())) {
            skip(schedule, due.get(), now);
            return Optional.empty();
        }
        Audit.record(new Deed(
                "runImportSchedule",
                Optional.of(User.SYSTEM),
                "import-schedules",
                schedule.id().toString()));
        return Optional.of(begin(schedule, due, User.SYSTEM));
    }

    private void skip(Schedule schedule, Instant due, Instant now) {
        runs.insertSkipped(schedule.id(), due, User.SYSTEM, "The run before it was still under way.", now);
    }

    private Begun begin(Schedule schedule, Optional<Instant> due, UUID by) {
        var run = runs.insert(schedule.id(), due, by, clock.instant());
        if (schedule.source().isQuery()) {
            ask(schedule, run, by);
        }
        return new Begun(schedule, run, by);
    }

    private void ask(Schedule schedule, UUID run, UUID by) {
        try {
            var source = ImportSource.valueOf(schedule.source().name());
            var query = schedule.query().orElseThrow();
            var limit = schedule.limit().orElseThrow();
            runs.addJob(run, queries.queue(source, query, limit, schedule.onMatch(), by), clock.instant());
            runs.end(run, ScheduleRun.State.DONE, List.of(), clock.instant());
        } catch (InvalidInput e) {
            runs.end(
                    run, ScheduleRun.State.FAILED, List.of(e.errors().getFirst().message()), clock.instant());
        }
    }

    private void goOn(Begun begun) {
        if (!begun.schedule().source().isQuery()) {
            background.execute(() -> fetch(begun));
        }
    }

    private void fetch(Begun begun) {
        try {
            var schedule = begun.schedule();
            var remarks = schedule.source() == ScheduleSource.FOLDER
                    ? folder.take(schedule, begun.run(), begun.by())
                    : url.take(schedule, begun.run(), begun.by());
            runs.end(begun.run(), ScheduleRun.State.DONE, remarks, clock.instant());
        } catch (IOException | ProblemException e) {
            runs.end(begun.run(), ScheduleRun.State.FAILED, List.of(UrlRun.said(e)), clock.instant());
        } catch (RuntimeException e) {
            LOG.error("A scheduled import failed", e);
            var remark = "It failed; the log of the server says why.";
            runs.end(begun.run(), ScheduleRun.State.FAILED, List.of(remark), clock.instant());
        }
    }

    private <T> T inTransaction(java.util.function.Supplier<T> deed) {
        return Objects.requireNonNull(transaction.execute(status -> deed.get()));
    }
}
