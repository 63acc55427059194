package org.carrel.account.session;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import java.util.UUID;
import org.carrel.account.ProofMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When, and how, the person behind a session last proved who they are. */
@Repository
class ProofStore {
    private final JdbcClient jdbc;

    ProofStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the session goes on */
    boolean renew(UUID sessionId, ProofMethod method, Instant now) {
        return jdbc.sql("""
                        update session
                        set authenticated_at = :now,
                            methods = case when :method = any(methods) then methods else methods || :method end
                        where id = :id and ended_at is null and expires_at > :now
                        """)
                        .param("id", sessionId)
                        .param("method", method.stored())
                        .param("now", at(now))
                        .update()
                == 1;
    }
}
