package org.carrel.account.session;

import static org.carrel.platform.database.Columns.at;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of sessions and of their refresh tokens. */
@Repository
class SessionStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins a session, unless the user was suspended or got another password since theirs was compared. It waits for
     * whoever is changing the user at this moment.
     */
    boolean begin(UUID id, Proof proof, Device device, Duration lifetime) {
        return jdbc.sql("""
                        insert into session (id, user_id, user_agent, name, place, methods, authenticated_at,
                                             created_at, last_used_at, expires_at)
                        select :id, u.id, :user_agent, :name, :place, :methods, :authenticated_at, :now, :now, :expires_at
                        from users u
                        where u.id = :user_id
                          and (cast(:password_hash as text) is null or u.password_hash = :password_hash)
                          and (u.status = 'active' or (u.status = 'suspended' and u.suspended_until <= :now))
                        for share of u
                        """)
                        .param("id", id)
                        .param("user_id", proof.userId())
                        .param("password_hash", proof.passwordHash().orElse(null))
                        .param("user_agent", device.userAgent())
                        .param("name", device.name().orElse(null))
                        .param("place", device.place())
                        .param("methods", Methods.stored(proof.methods()))
                        .param("authenticated_at", at(proof.at()))
                        .param("now", now())
                        .param("expires_at", at(clock.instant().plus(lifetime)))
                        .update()
                == 1;
    }

    /** The token is good until then, or until its session ends. */
    void keep(RefreshToken token, UUID sessionId, Duration lifetime) {
        jdbc.sql("""
                        insert into refresh_token (hash, session_id, issued_at, expires_at)
                        values (:hash, :session_id, :now, :expires_at)
                        """)
                .param("hash", token.hash())
                .param("session_id", sessionId)
                .param("now", now())
                .param("expires_at", at(clock.instant().plus(lifetime)))
                .update();
    }

    /** Uses a token up; of two who do so at once, one gets the session. */
    Optional<UUID> use(RefreshToken token) {
        return jdbc.sql("""
                        update refresh_token set used_at = :now
                        where hash = :hash and used_at is null and expires_at > :now
                        returning session_id
                        """)
                .param("hash", token.hash())
                .param("now", now())
                .query(UUID.class)
                .optional();
    }

    /** The session of a token that was used up before. */
    Optional<UUID> sessionOfUsed(RefreshToken token) {
        return jdbc.sql("select session_id from refresh_token where hash = :hash and used_at is not null")
                .param("hash", token.hash())
                .query(UUID.class)
                .optional();
    }

    /** Marks a session as used now, where it has not ended, and lets go of tokens that are past their time. */
    boolean touch(UUID id) {
        jdbc.sql("delete from refresh_token where session_id = :id and expires_at < :now")
                .param("id", id)
                .param("now", now())
                .update();
        return jdbc.sql("""
                        update session set last_used_at = :now
                        where id = :id and ended_at is null and expires_at > :now
                        """).param("id", id).param("now", now()).update() == 1;
    }

    /** Ends those of these sessions that are this user's and have not ended. */
    List<UUID> end(UUID userId, List<UUID> ids, EndReason reason) {
        return jdbc.sql("""
                        update session set ended_at = :now, end_reason = :reason
                        where id = any(:ids) and user_id = :user_id and ended_at is null
                        returning id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("user_id", userId)
                .param("now", now())
                .param("reason", reason.stored())
                .query((row, n) -> Columns.id(row, "id"))
                .list();
    }

    /** Every session of this user that has not ended, and whether it is past its time already or not. */
    List<UUID> ids(UUID userId) {
        return jdbc.sql("select id from session where user_id = :user_id and ended_at is null")
                .param("user_id", userId)
                .query((row, n) -> Columns.id(row, "id"))
                .list();
    }

    void deleteAll(UUID userId) {
        jdbc.sql("delete from session where user_id = :user_id")
                .param("user_id", userId)
                .update();
    }

    Optional<UUID> owner(UUID sessionId) {
        return jdbc.sql("select user_id from session where id = :id")
                .param("id", sessionId)
                .query(UUID.class)
                .optional();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }
}
