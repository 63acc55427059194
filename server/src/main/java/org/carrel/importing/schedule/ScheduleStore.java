package org.carrel.importing.schedule;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.importing.OnMatch;
import org.carrel.platform.database.Columns;
import org.carrel.platform.fetch.WebAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of schedules. */
@Repository
class ScheduleStore {
    private static final String COLUMNS = """
            s.id, s.name, s.source, s.target, s.row_limit, s.cron, s.zone, s.on_match, s.enabled, s.next_at, s.etag,
            s.last_modified, s.sha256, s.created_by, s.created_at, s.updated_at, s.version""";
    private static final int SHOWN_AHEAD = 3;
    private final JdbcClient jdbc;

    ScheduleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Schedule> all() {
        return jdbc.sql("select " + COLUMNS + " from import_schedule s order by lower(s.name)")
                .query(ScheduleStore::schedule)
                .list();
    }

    Optional<Schedule> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from import_schedule s where s.id = :id")
                .param("id", id)
                .query(ScheduleStore::schedule)
                .optional();
    }

    /** Keeps others from it to the end of the transaction. */
    Optional<Schedule> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from import_schedule s where s.id = :id for update")
                .param("id", id)
                .query(ScheduleStore::schedule)
                .optional();
    }

    /** The one that is due for longest, unless another node is at it this moment. */
    Optional<Schedule> lockDue(Instant now) {
        return jdbc.sql("select " + COLUMNS + """
                 from import_schedule s where s.next_at <= :now
                order by s.next_at, s.id limit 1 for update skip locked
                """)
                .param("now", at(now))
                .query(ScheduleStore::schedule)
                .optional();
    }

    void insert(UUID id, NewSchedule schedule, Optional<Instant> next, UUID by, Instant now) {
        jdbc.sql("""
                insert into import_schedule (id, name, source, target, row_limit, cron, zone, on_match, enabled, next_at,
                                             created_by, created_at, updated_at)
                values (:id, :name, :source, :target, :limit, :cron, :zone, :onMatch, :enabled, :next, :by, :now, :now)
                """)
                .param("id", id)
                .param("name", schedule.name())
                .param("source", schedule.source().code())
                .param("target", schedule.target())
                .param("limit", schedule.limit().orElse(null), Types.INTEGER)
                .param("cron", schedule.cron().text())
                .param("zone", schedule.zone().getId())
                .param("onMatch", schedule.onMatch().name().toLowerCase(Locale.ROOT))
                .param("enabled", schedule.enabled())
                .param("next", at(next), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by)
                .param("now", at(now))
                .update();
    }

    void update(UUID id, NewSchedule schedule, Optional<Instant> next, Schedule.Seen seen, Instant now) {
        jdbc.sql("""
                update import_schedule
                set name = :name, source = :source, target = :target, row_limit = :limit, cron = :cron, zone = :zone,
                    on_match = :onMatch, enabled = :enabled, next_at = :next, etag = :etag, last_modified = :lastModified,
                    sha256 = :sha256, updated_at = :now, version = version + 1
                where id = :id
                """)
                .param("id", id)
                .param("name", schedule.name())
                .param("source", schedule.source().code())
                .param("target", schedule.target())
                .param("limit", schedule.limit().orElse(null), Types.INTEGER)
                .param("cron", schedule.cron().text())
                .param("zone", schedule.zone().getId())
                .param("onMatch", schedule.onMatch().name().toLowerCase(Locale.ROOT))
                .param("enabled", schedule.enabled())
                .param("next", at(next), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("etag", seen.etag().orElse(null), Types.VARCHAR)
                .param("lastModified", seen.lastModified().orElse(null), Types.VARCHAR)
                .param("sha256", seen.sha256().orElse(null), Types.VARCHAR)
                .param("now", at(now))
                .update();
    }

    /** What only the clock moves is no change of the schedule: its version stays. */
    void dueNext(UUID id, Optional<Instant> next) {
        jdbc.sql("update import_schedule set next_at = :next where id = :id")
                .param("id", id)
                .param("next", at(next), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void remember(UUID id, Schedule.Seen seen) {
        jdbc.sql("""
                update import_schedule set etag = :etag, last_modified = :lastModified, sha256 = :sha256 where id = :id
                """)
                .param("id", id)
                .param("etag", seen.etag().orElse(null), Types.VARCHAR)
                .param("lastModified", seen.lastModified().orElse(null), Types.VARCHAR)
                .param("sha256", seen.sha256().orElse(null), Types.VARCHAR)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from import_schedule where id = :id").param("id", id).update();
    }

    private static Schedule schedule(ResultSet row, int n) throws SQLException {
        var source = ScheduleSource.valueOf(row.getString("source").toUpperCase(Locale.ROOT));
        var target = Optional.of(row.getString("target"));
        var limit = Columns.optionalInt(row, "row_limit");
        var cron = new Cron(row.getString("cron"));
        var zone = ZoneId.of(row.getString("zone"));
        return new Schedule(
                Columns.id(row, "id"),
                row.getString("name"),
                source,
                target.filter(text -> source.isQuery()),
                target.filter(text -> source == ScheduleSource.FOLDER),
                target.filter(text -> source == ScheduleSource.URL).map(WebAddress::parse),
                limit.isPresent() ? Optional.of(limit.getAsInt()) : Optional.empty(),
                cron,
                zone,
                OnMatch.valueOf(row.getString("on_match").toUpperCase(Locale.ROOT)),
                row.getBoolean("enabled"),
                ahead(Columns.optionalInstant(row, "next_at"), cron, zone),
                Columns.id(row, "created_by"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                new Schedule.Seen(
                        Columns.optionalText(row, "etag"),
                        Columns.optionalText(row, "last_modified"),
                        Columns.optionalText(row, "sha256")),
                row.getInt("version"));
    }

    private static List<Instant> ahead(Optional<Instant> next, Cron cron, ZoneId zone) {
        var times = new ArrayList<Instant>();
        next.ifPresent(time -> {
            times.add(time);
            times.addAll(cron.next(time, zone, SHOWN_AHEAD - 1));
        });
        return List.copyOf(times);
    }
}
