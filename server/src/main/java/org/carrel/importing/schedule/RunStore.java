package org.carrel.importing.schedule;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.Ids;
import org.carrel.platform.database.Columns;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.PageRequest;
import org.carrel.platform.listing.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of runs; of each schedule the last two hundred. */
@Repository
class RunStore {
    private static final String COLUMNS =
            "r.id, r.due_at, r.started_by, r.started_at, r.finished_at, r.state, r.jobs, r.remarks";
    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(UUID schedule, Optional<Instant> due, UUID by, Instant now) {
        jdbc.sql("""
                delete from import_schedule_run
                where id in (select id from import_schedule_run where schedule_id = :schedule and state <> 'running'
                             order by started_at desc, id offset 199)
                """).param("schedule", schedule).update();
        var id = Ids.next();
        jdbc.sql("""
                insert into import_schedule_run (id, schedule_id, due_at, started_by, started_at, touched_at, state)
                values (:id, :schedule, :due, :by, :now, :now, 'running')
                """)
                .param("id", id)
                .param("schedule", schedule)
                .param("due", at(due), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by)
                .param("now", at(now))
                .update();
        return id;
    }

    /** A run that never was, but is seen. */
    void insertSkipped(UUID schedule, Instant due, UUID by, String remark, Instant now) {
        jdbc.sql("""
                insert into import_schedule_run (id, schedule_id, due_at, started_by, started_at, touched_at, finished_at,
                                                 state, remarks)
                values (:id, :schedule, :due, :by, :now, :now, :now, 'skipped', array[:remark])
                """)
                .param("id", Ids.next())
                .param("schedule", schedule)
                .param("due", at(due))
                .param("by", by)
                .param("remark", remark)
                .param("now", at(now))
                .update();
    }

    void addJob(UUID run, UUID job, Instant now) {
        jdbc.sql("update import_schedule_run set jobs = jobs || :job, touched_at = :now where id = :id")
                .param("id", run)
                .param("job", job)
                .param("now", at(now))
                .update();
    }

    void end(UUID run, ScheduleRun.State state, List<String> remarks, Instant now) {
        jdbc.sql("""
                update import_schedule_run
                set state = :state, remarks = :remarks, finished_at = :now, touched_at = :now
                where id = :id and state = 'running'
                """)
                .param("id", run)
                .param("state", state.code())
                .param("remarks", remarks.toArray(String[]::new))
                .param("now", at(now))
                .update();
    }

    void endSilent(Instant lastSign, Instant now) {
        jdbc.sql("""
                update import_schedule_run
                set state = 'failed', remarks = remarks || :remark, finished_at = :now
                where state = 'running' and touched_at < :lastSign
                """)
                .param("remark", "It was cut off: the process that ran it ended.")
                .param("lastSign", at(lastSign))
                .param("now", at(now))
                .update();
    }

    /** Whether a run of it still fetches, or an import that it made is still to be done. One that is paused holds up nobody. */
    boolean underWay(UUID schedule) {
        return jdbc.sql("""
                select exists (
                    select from import_schedule_run r
                    where r.schedule_id = :schedule
                      and (r.state = 'running'
                           or exists (select from import_job j
                                      where j.id = any (r.jobs) and j.state in ('queued', 'running'))))
                """).param("schedule", schedule).query(Boolean.class).single();
    }

    Page<ScheduleRun> page(UUID schedule, PageRequest page) {
        return new Listing(COLUMNS, "import_schedule_run r", "r.id")
                .where("r.schedule_id = :schedule", "schedule", schedule)
                .sortable("startedAt", "r.started_at", "timestamptz")
                .page(jdbc, page, RunStore::run);
    }

    Optional<ScheduleRun> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from import_schedule_run r where r.id = :id")
                .param("id", id)
                .query(RunStore::run)
                .optional();
    }

    private static ScheduleRun run(ResultSet row, int n) throws SQLException {
        return new ScheduleRun(
                Columns.id(row, "id"),
                Columns.optionalInstant(row, "due_at"),
                Columns.id(row, "started_by"),
                Columns.instant(row, "started_at"),
                Columns.optionalInstant(row, "finished_at"),
                ScheduleRun.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                List.of((UUID[]) row.getArray("jobs").getArray()),
                List.of((String[]) row.getArray("remarks").getArray()));
    }
}
