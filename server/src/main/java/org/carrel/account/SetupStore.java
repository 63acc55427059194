package org.carrel.account;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of the set-up token, while nobody is an admin. */
@Repository
class SetupStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    SetupStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts a token in the place of the one there was. */
    void put(byte[] hash) {
        jdbc.sql("""
                        insert into setup_token (hash, created_at) values (:hash, :now)
                        on conflict (only_one) do update set hash = excluded.hash, created_at = excluded.created_at
                        """)
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Uses the token up; of two who do so at once, one succeeds. It is worth nothing once somebody is an admin. */
    boolean take(byte[] hash) {
        return jdbc.sql("""
                        delete from setup_token
                        where hash = :hash and not exists (select from users where role = 'admin' and status <> 'erased')
                        """).param("hash", hash).update() == 1;
    }

    void clear() {
        jdbc.sql("delete from setup_token").update();
    }
}
