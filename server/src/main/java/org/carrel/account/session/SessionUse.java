package org.carrel.account.session;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.EnrolmentRow;
import org.carrel.account.RightsRow;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is behind a session, and when it was last used: to some minutes, so that a request seldom writes. */
@Repository
class SessionUse {
    private static final Duration GRAIN = Duration.ofMinutes(5);
    private static final String WHO_IS_BEHIND =
            "select u.id, u.username, s.id as session_id, s.authenticated_at, s.methods, s.last_used_at, "
                    + RightsRow.COLUMNS + ", " + EnrolmentRow.COLUMN + """
            from session s join users u on u.id = s.user_id
            where s.id = :id and s.ended_at is null and s.expires_at > :now
              and (u.status = 'active' or (u.status = 'suspended' and u.suspended_until <= :now))
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionUse(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Found(Caller caller, Instant lastUsed) {}

    /** Who is behind a session that may be used. */
    Optional<Caller> caller(UUID sessionId) {
        var now = clock.instant();
        var found = jdbc.sql(WHO_IS_BEHIND)
                .param("id", sessionId)
                .param("now", at(now))
                .query((row, n) -> new Found(caller(row), Columns.instant(row, "last_used_at")))
                .optional();
        found.filter(session -> session.lastUsed().plus(GRAIN).isBefore(now))
                .ifPresent(session -> note(sessionId, now));
        return found.map(Found::caller);
    }

    /** Waits for nobody: who holds the row is ending it, or using it. */
    private void note(UUID sessionId, Instant now) {
        jdbc.sql("""
                        update session set last_used_at = :now
                        where id = (select id from session where id = :id and last_used_at < :now
                                    for no key update skip locked)
                        """).param("id", sessionId).param("now", at(now)).update();
    }

    private static Caller caller(ResultSet row) throws SQLException {
        return new Caller(
                row.getObject("id", UUID.class),
                row.getString("username"),
                RightsRow.role(row),
                row.getObject("session_id", UUID.class),
                EnrolmentRow.rights(row),
                Columns.instant(row, "authenticated_at"),
                Methods.of(row, "methods"),
                EnrolmentRow.mustEnrol(row));
    }
}
