package org.carrel.importing.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carrel.platform.Ids;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.PageRequest;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What comes in by the clock, as it is asked for. What is due is taken by {@link DueSchedules}. */
@Component
@Transactional
class Schedules {
    private static final String WHAT = "import schedule";
    private final ScheduleStore store;
    private final RunStore runs;
    private final Folders folders;
    private final Clock clock;

    Schedules(ScheduleStore store, RunStore runs, Folders folders, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.folders = folders;
        this.clock = clock;
    }

    List<Schedule> all() {
        return store.all();
    }

    Optional<Schedule> find(UUID id) {
        return store.find(id);
    }

    Schedule create(NewSchedule wanted, UUID by) {
        wanted.path().ifPresent(folders::require);
        var id = Ids.next();
        var now = clock.instant();
        store.insert(id, wanted, next(wanted, now), by, now);
        var made = store.find(id).orElseThrow();
        Audit.made("import-schedules", id, made);
        return made;
    }

    /** Of a file elsewhere nothing is remembered; and it is due anew from now on. */
    Change<Schedule> change(UUID id, Precondition precondition, Function<Schedule, NewSchedule> change) {
        return changed(id, precondition, before -> {
            var wanted = change.apply(before);
            wanted.path()
                    .filter(path -> !before.path().equals(Optional.of(path)))
                    .ifPresent(folders::require);
            var seen = wanted.address().equals(before.address()) ? before.seen() : Schedule.Seen.NOTHING;
            var now = clock.instant();
            store.update(id, wanted, next(wanted, now), seen, now);
            var after = store.find(id).orElseThrow();
            Audit.changed("import-schedules", id, before, after);
            return new Change.Made<>(after);
        });
    }

    Change<Schedule> delete(UUID id, Precondition precondition) {
        return changed(id, precondition, before -> {
            store.delete(id);
            Audit.removed("import-schedules", id, before);
            return new Change.Made<>(before);
        });
    }

    Optional<Page<ScheduleRun>> runs(UUID id, PageRequest page) {
        return store.find(id).map(schedule -> runs.page(id, page));
    }

    private Change<Schedule> changed(UUID id, Precondition precondition, Function<Schedule, Change<Schedule>> deed) {
        return store.lock(id)
                .map(before -> precondition.met(before.version()) ? deed.apply(before) : new Change.Stale<Schedule>())
                .orElseGet(() -> new Change.Unknown<>(WHAT));
    }

    private static Optional<Instant> next(NewSchedule wanted, Instant now) {
        return wanted.enabled() ? wanted.cron().next(now, wanted.zone()) : Optional.empty();
    }

    static <T> Change<T> unknown() {
        return new Change.Unknown<>(WHAT);
    }

    static <T> Change<T> stillRunning() {
        return new Change.Denied<>(List.of(
                Reason.of("schedule_running", "Its last run is still under way; wait for its end, or cancel it.")));
    }
}
