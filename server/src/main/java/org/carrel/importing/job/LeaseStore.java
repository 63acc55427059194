package org.carrel.importing.job;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.importing.ImportCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who works on which job, and how far they have come. Leases are counted by the database's clock, which all nodes share.
 * Every write names its lease, and nothing is written where another holds it.
 */
@Repository
class LeaseStore {
    private static final String HELD = " where id = :id and lease = :lease and lease_owner = :owner and state = :state";
    private final JdbcClient jdbc;

    LeaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The job that waits longest; one that others are looking at at this moment is passed over. */
    Optional<Lease> claim(String owner, Duration length, Instant now) {
        return claim(owner, length, now, Optional.empty());
    }

    /** This very job, where nobody works on it. */
    Optional<Lease> claim(String owner, Duration length, Instant now, Optional<UUID> only) {
        return jdbc.sql("""
                update import_job
                set lease = lease + 1, lease_owner = :owner,
                    leased_until = clock_timestamp() + make_interval(secs => :seconds),
                    started_at = coalesce(started_at, :now),
                    state = case state when 'queued' then 'running' else state end
                where id = (
                    select id from import_job
                    where state in ('queued', 'running', 'undoing')
                      and (leased_until is null or leased_until < clock_timestamp())
                      and (cast(:only as uuid) is null or id = :only)
                    order by created_at, id limit 1
                    for update skip locked
                )
                returning id, lease, state
                """)
                .param("owner", owner)
                .param("seconds", length.toMillis() / 1000.0)
                .param("now", at(now))
                .param("only", only.orElse(null), Types.OTHER)
                .query((row, n) -> lease(row, owner))
                .optional();
    }

    /** What this node held when it ended can be taken up at once. */
    int releaseAll(String owner) {
        return jdbc.sql(
                        "update import_job set leased_until = null where lease_owner = :owner and leased_until is not null")
                .param("owner", owner)
                .update();
    }

    /** @return whether it is still held */
    boolean extend(Lease lease, Duration length) {
        return held("""
                update import_job set leased_until = clock_timestamp() + make_interval(secs => :seconds)
                """ + HELD, lease)
                        .param("seconds", length.toMillis() / 1000.0)
                        .update()
                == 1;
    }

    /** @throws LeaseLost so that the transaction ends with nothing written */
    void advance(Lease lease, ImportCounts more, int problems, long bytesDone, Duration length) {
        var moved = held("""
                update import_job
                set read = read + :read, created = created + :created, updated = updated + :updated,
                    skipped = skipped + :skipped, failed = failed + :failed, warned = warned + :warned,
                    problems = problems + :problems, bytes_done = greatest(bytes_done, :bytes),
                    leased_until = clock_timestamp() + make_interval(secs => :seconds)
                """ + HELD, lease)
                .param("read", more.read())
                .param("created", more.created())
                .param("updated", more.updated())
                .param("skipped", more.skipped())
                .param("failed", more.failed())
                .param("warned", more.warned())
                .param("problems", problems)
                .param("bytes", bytesDone)
                .param("seconds", length.toMillis() / 1000.0)
                .update();
        require(moved);
    }

    /** @throws LeaseLost as {@link #advance} does */
    void undone(Lease lease, int books, int left, Duration length) {
        require(held("""
                update import_job
                set undone = undone + :books, left_standing = left_standing + :left, problems = problems + :left,
                    leased_until = clock_timestamp() + make_interval(secs => :seconds)
                """ + HELD, lease)
                .param("books", books)
                .param("left", left)
                .param("seconds", length.toMillis() / 1000.0)
                .update());
    }

    /** A dry run remembers nothing, and so begins again. */
    void startOver(Lease lease) {
        require(held("""
                update import_job
                set read = 0, created = 0, updated = 0, skipped = 0, failed = 0, warned = 0, problems = 0, bytes_done = 0
                """ + HELD, lease).update());
        jdbc.sql("delete from import_job_problem where job_id = :id")
                .param("id", lease.job())
                .update();
    }

    /**
     * @param error why it failed; empty when all went well
     * @return whether it was still held
     */
    boolean end(Lease lease, JobState state, Optional<String> error, Instant now) {
        return held("""
                update import_job
                set state = :next, error = :error, finished_at = :now, lease_owner = null, leased_until = null,
                    bytes_done = case when :next = 'finished' then coalesce(
                        (select f.bytes from import_file f where f.id = file_id), bytes_done) else bytes_done end,
                    version = version + 1
                """ + HELD, lease)
                        .param("next", state.code())
                        .param("error", error.orElse(null), Types.VARCHAR)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** Lets another go on at once. */
    void release(Lease lease) {
        held("update import_job set leased_until = null" + HELD, lease).update();
    }

    private JdbcClient.StatementSpec held(String sql, Lease lease) {
        return jdbc.sql(sql)
                .param("id", lease.job())
                .param("lease", lease.number())
                .param("owner", lease.owner())
                .param("state", lease.state().code());
    }

    private static void require(int written) {
        if (written != 1) {
            throw new LeaseLost();
        }
    }

    private static Lease lease(ResultSet row, String owner) throws SQLException {
        return new Lease(
                row.getObject("id", UUID.class),
                owner,
                row.getInt("lease"),
                JobState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }
}
