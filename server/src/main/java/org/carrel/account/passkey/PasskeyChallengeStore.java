package org.carrel.account.passkey;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hashes of challenges that authenticators are to sign. */
@Repository
class PasskeyChallengeStore {
    private final JdbcClient jdbc;

    PasskeyChallengeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param user whose it is, of a registration; of a sign-in, nobody knows yet */
    void keep(byte[] hash, Optional<UUID> user, Instant until) {
        @Nullable UUID owner = user.orElse(null);
        jdbc.sql("insert into passkey_challenge (hash, user_id, expires_at) values (:hash, :user, :until)")
                .param("hash", hash)
                .param("user", owner)
                .param("until", at(until))
                .update();
    }

    /** Uses a challenge up; of two who do so at once, one succeeds. */
    boolean take(byte[] hash, Optional<UUID> user, Instant now) {
        @Nullable UUID owner = user.orElse(null);
        return jdbc.sql("""
                        delete from passkey_challenge
                        where hash = :hash and user_id is not distinct from cast(:user as uuid) and expires_at > :now
                        """)
                        .param("hash", hash)
                        .param("user", owner)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void forgetExpired(Instant now) {
        jdbc.sql("delete from passkey_challenge where expires_at <= :now")
                .param("now", at(now))
                .update();
    }
}
