package org.carrel.account.web;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.session.TokenHash;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of cookies. */
@Repository
class CookieStore {
    private final JdbcClient jdbc;

    CookieStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a session one that is held by this cookie, and by nothing else. */
    void keep(UUID sessionId, TokenHash hash, Instant now) {
        jdbc.sql("delete from refresh_token where session_id = :id")
                .param("id", sessionId)
                .update();
        jdbc.sql("""
                        insert into web_cookie (session_id, hash, issued_at) values (:id, :hash, :now)
                        on conflict (session_id) do update set hash = excluded.hash, issued_at = excluded.issued_at
                        """)
                .param("id", sessionId)
                .param("hash", hash.bytes())
                .param("now", at(now))
                .update();
    }

    /** The session that a cookie holds, where it was used since then. */
    Optional<UUID> session(TokenHash hash, Instant usedSince) {
        return jdbc.sql("""
                        select c.session_id from web_cookie c join session s on s.id = c.session_id
                        where c.hash = :hash and s.ended_at is null and s.last_used_at > :used_since
                        """)
                .param("hash", hash.bytes())
                .param("used_since", at(usedSince))
                .query((row, n) -> Columns.id(row, "session_id"))
                .optional();
    }

    /** Puts another cookie in the place of one that was issued until then; of two who do so at once, one does. */
    boolean replace(TokenHash old, TokenHash next, Instant issuedUntil, Instant now) {
        return jdbc.sql("""
                        update web_cookie set hash = :next, issued_at = :now
                        where hash = :old and issued_at <= :issued_until
                        """)
                        .param("old", old.bytes())
                        .param("next", next.bytes())
                        .param("issued_until", at(issuedUntil))
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** Makes this user's cookies old, so that they are replaced when their pages next ask. */
    void age(UUID userId, Instant issued) {
        jdbc.sql("""
                        update web_cookie set issued_at = :issued
                        where session_id in (select id from session where user_id = :user_id and ended_at is null)
                        """).param("user_id", userId).param("issued", at(issued)).update();
    }
}
