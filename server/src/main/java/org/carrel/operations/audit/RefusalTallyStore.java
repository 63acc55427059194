package org.carrel.operations.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carrel.platform.Ids;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RefusalTallyStore {
    private final JdbcClient jdbc;

    RefusalTallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more of a kind that came up in this minute before; else nothing. */
    boolean countKnown(Instant minute, String key) {
        return jdbc.sql("update audit_tally set times = times + 1 where minute = :minute and key = :key")
                        .param("minute", Columns.at(minute))
                        .param("key", key)
                        .update()
                == 1;
    }

    int kinds(Instant minute) {
        return jdbc.sql("select count(*) from audit_tally where minute = :minute")
                .param("minute", Columns.at(minute))
                .query(Integer.class)
                .single();
    }

    void count(Instant minute, String key, Line line) {
        jdbc.sql("""
                insert into audit_tally
                    (minute, key, action, actor_id, role, address, user_agent, target_type, target_id, outcome, status, codes)
                values (:minute, :key, :action, :actor, :role, :address, :agent, :type, :target, :outcome, :status, :codes)
                on conflict (minute, key) do update set times = audit_tally.times + 1
                """)
                .params(LineRows.parameters(line))
                .param("minute", Columns.at(minute))
                .param("key", key)
                .update();
    }

    /** Takes what was counted before this minute, as lines. */
    List<Line> take(Instant before) {
        return jdbc.sql("delete from audit_tally where minute < :before returning *")
                .param("before", Columns.at(before))
                .query(RefusalTallyStore::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var address = Columns.optionalText(row, "address");
        var agent = Columns.optionalText(row, "user_agent");
        return new Line(
                Ids.next(),
                Columns.instant(row, "minute"),
                row.getString("action"),
                new Actor(
                        Columns.optionalId(row, "actor_id"),
                        Columns.optionalText(row, "role"),
                        Optional.empty(),
                        Optional.empty()),
                address.map(known -> Origin.of(known, agent)).orElse(Origin.NOWHERE),
                Optional.empty(),
                LineRows.target(row),
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                LineRows.status(row),
                Columns.optionalText(row, "codes"),
                row.getInt("times"),
                Optional.empty());
    }
}
