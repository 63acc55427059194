package org.carrel.account.factor;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of authenticator apps. */
@Repository
class TotpStore {
    private final JdbcClient jdbc;

    TotpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts an offer in the place of the one there was. */
    void offer(UUID user, Sealed secret, Instant now) {
        jdbc.sql("""
                        insert into totp_offer (user_id, key_id, sealed, created_at)
                        values (:user, :key_id, :sealed, :now)
                        on conflict (user_id) do update
                        set key_id = excluded.key_id, sealed = excluded.sealed, created_at = excluded.created_at
                        """)
                .param("user", user)
                .param("key_id", secret.keyId())
                .param("sealed", secret.bytes())
                .param("now", at(now))
                .update();
    }

    Optional<Sealed> offered(UUID user, Instant since) {
        return jdbc.sql("select key_id, sealed from totp_offer where user_id = :user and created_at > :since")
                .param("user", user)
                .param("since", at(since))
                .query((row, n) -> sealed(row))
                .optional();
    }

    void forgetOffer(UUID user) {
        jdbc.sql("delete from totp_offer where user_id = :user")
                .param("user", user)
                .update();
    }

    void forgetOffers(Instant before) {
        jdbc.sql("delete from totp_offer where created_at < :before")
                .param("before", at(before))
                .update();
    }

    /** Takes the offered secret as the one that counts; the code by which it was confirmed is not good again. */
    void turnOn(UUID user, long step, Instant now) {
        jdbc.sql("""
                        insert into totp (user_id, key_id, sealed, last_step, created_at)
                        select user_id, key_id, sealed, :step, :now from totp_offer where user_id = :user
                        on conflict (user_id) do update
                        set key_id = excluded.key_id, sealed = excluded.sealed, last_step = excluded.last_step,
                            created_at = excluded.created_at
                        """)
                .param("user", user)
                .param("step", step)
                .param("now", at(now))
                .update();
    }

    Optional<Sealed> find(UUID user) {
        return jdbc.sql("select key_id, sealed from totp where user_id = :user")
                .param("user", user)
                .query((row, n) -> sealed(row))
                .optional();
    }

    /** Uses a step up; of two who do so at once, one succeeds. */
    boolean use(UUID user, long step) {
        return jdbc.sql("update totp set last_step = :step where user_id = :user and last_step < :step")
                        .param("user", user)
                        .param("step", step)
                        .update()
                == 1;
    }

    void reseal(UUID user, Sealed before, Sealed after) {
        jdbc.sql("""
                        update totp set key_id = :key_id, sealed = :sealed
                        where user_id = :user and key_id = :old_key_id and sealed = :old_sealed
                        """)
                .param("user", user)
                .param("key_id", after.keyId())
                .param("sealed", after.bytes())
                .param("old_key_id", before.keyId())
                .param("old_sealed", before.bytes())
                .update();
    }

    boolean remove(UUID user) {
        return jdbc.sql("delete from totp where user_id = :user")
                        .param("user", user)
                        .update()
                == 1;
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        return new Sealed(row.getString("key_id"), row.getBytes("sealed"));
    }
}
