package org.carrel.account.privacy;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the library need not know any longer. Only readers: what staff did is somebody's business still. */
@Repository
class RetentionStore {
    private static final String UNUSED = """
            select u.id from users u
            where u.id > :after and u.status = 'active' and u.role = 'guest' and u.email is not null
            and u.email_verified_at is null and u.created_at < :before
            and coalesce(u.last_seen_on < cast(cast(:before as timestamptz) at time zone 'UTC' as date), true)
            and not exists (select from session s where s.user_id = u.id and s.last_used_at >= :before)
            and not exists (select from api_key k where k.user_id = u.id and k.last_used_at >= :before)
            and not exists (select from user_custom_role r where r.user_id = u.id)
            """;
    private static final String EXPIRED = """
            select u.id from users u
            where u.id > :after and u.status in ('active', 'suspended') and u.role = 'guest' and u.expires_on < :day
            and not exists (select from user_custom_role r where r.user_id = u.id)
            """;
    private static final String IN_TURN = " order by u.id limit 500";

    private final JdbcClient jdbc;

    RetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> unused(Instant before, UUID after) {
        return jdbc.sql(UNUSED + IN_TURN)
                .param("before", at(before))
                .param("after", after)
                .query((row, n) -> Columns.id(row, "id"))
                .list();
    }

    boolean stillUnused(Instant before, UUID user) {
        return jdbc.sql(UNUSED + " and u.id = :user")
                .param("before", at(before))
                .param("after", new UUID(0, 0))
                .param("user", user)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    List<UUID> expired(LocalDate day, UUID after) {
        return jdbc.sql(EXPIRED + IN_TURN)
                .param("day", day)
                .param("after", after)
                .query((row, n) -> Columns.id(row, "id"))
                .list();
    }

    boolean stillExpired(LocalDate day, UUID user) {
        return jdbc.sql(EXPIRED + " and u.id = :user")
                .param("day", day)
                .param("after", new UUID(0, 0))
                .param("user", user)
                .query(UUID.class)
                .optional()
                .isPresent();
    }
}
