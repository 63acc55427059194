package org.carrel.account.factor;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hashes of codes for recovery. */
@Repository
class RecoveryCodeStore {
    private final JdbcClient jdbc;

    RecoveryCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(UUID user, List<RecoveryCode> codes) {
        clear(user);
        codes.forEach(code -> jdbc.sql("insert into recovery_code (user_id, hash) values (:user, :hash)")
                .param("user", user)
                .param("hash", code.hash())
                .update());
    }

    /** Uses a code up; of two who do so at once, one succeeds. */
    boolean use(UUID user, RecoveryCode code, Instant now) {
        return jdbc.sql("""
                        update recovery_code set used_at = :now
                        where user_id = :user and hash = :hash and used_at is null
                        """)
                        .param("user", user)
                        .param("hash", code.hash())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    int left(UUID user) {
        return jdbc.sql("select count(*) from recovery_code where user_id = :user and used_at is null")
                .param("user", user)
                .query(Integer.class)
                .single();
    }

    void clear(UUID user) {
        jdbc.sql("delete from recovery_code where user_id = :user")
                .param("user", user)
                .update();
    }
}
