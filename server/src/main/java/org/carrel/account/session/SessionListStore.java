package org.carrel.account.session;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of sessions as people see them. */
@Repository
class SessionListStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionListStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The one used last comes first. */
    List<Session> open(UUID userId, Optional<UUID> current) {
        return jdbc.sql("""
                        select id, name, user_agent, place, methods, created_at, authenticated_at, last_used_at, expires_at
                        from session
                        where user_id = :user_id and ended_at is null and expires_at > :now
                        order by last_used_at desc, id
                        """)
                .param("user_id", userId)
                .param("now", at(clock.instant()))
                .query((row, n) -> session(row, current))
                .list();
    }

    void rename(UUID id, Optional<String> name) {
        jdbc.sql("update session set name = :name where id = :id")
                .param("id", id)
                .param("name", name.orElse(null))
                .update();
    }

    private static Session session(ResultSet row, Optional<UUID> current) throws SQLException {
        var id = Columns.id(row, "id");
        var agent = row.getString("user_agent");
        return new Session(
                id,
                Columns.optionalText(row, "name").orElseGet(() -> AgentName.of(agent)),
                agent,
                row.getString("place"),
                List.copyOf(Methods.of(row, "methods")),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "authenticated_at"),
                Columns.instant(row, "last_used_at"),
                Columns.instant(row, "expires_at"),
                current.filter(id::equals).isPresent());
    }
}
