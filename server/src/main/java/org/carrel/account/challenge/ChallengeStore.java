package org.carrel.account.challenge;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carrel.account.ProofMethod;
import org.carrel.account.session.Device;
import org.carrel.account.session.Proof;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of those who have shown one proof and are to show another. */
@Repository
class ChallengeStore {
    static final int MOST_TRIES = 5;
    private final JdbcClient jdbc;

    ChallengeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was shown so far.
     *
     * @param triesLeft after the one at hand
     */
    record Shown(Proof proof, Device device, int triesLeft) {}

    /** From here to the end of the transaction nobody changes this user's factors. */
    void holdStill(UUID user) {
        jdbc.sql("select 1 from users where id = :id for share")
                .param("id", user)
                .query(row -> {});
    }

    void keep(ChallengeToken token, Proof proof, Device device, Instant until) {
        jdbc.sql("""
                        insert into sign_in_challenge (hash, user_id, methods, password_digest, proven_at, user_agent, name,
                                                       place, expires_at)
                        values (:hash, :user, :methods, :password_digest, :proven_at, :user_agent, :name, :place, :until)
                        """)
                .param("hash", token.hash())
                .param("user", proof.userId())
                .param(
                        "methods",
                        proof.methods().stream().map(ProofMethod::stored).toArray(String[]::new))
                .param(
                        "password_digest",
                        proof.passwordHash().map(ChallengeToken::sha256).orElse(null))
                .param("proven_at", at(proof.at()))
                .param("user_agent", device.userAgent())
                .param("name", device.name().orElse(null))
                .param("place", device.place())
                .param("until", at(until))
                .update();
    }

    /**
     * Counts a try at a challenge, so that many at once are no more than the few that there may be. Empty where there is
     * none, or no longer: another device, too many tries, too late, another password meanwhile.
     */
    Optional<Shown> attempt(ChallengeToken token, String userAgent, Instant now) {
        return jdbc.sql("""
                        update sign_in_challenge c set tries = c.tries + 1
                        from users u
                        where c.hash = :hash and c.expires_at > :now and c.tries < :most and c.user_agent = :user_agent
                          and u.id = c.user_id
                          and (c.password_digest is null
                               or c.password_digest = sha256(convert_to(u.password_hash, 'UTF8')))
                        returning c.user_id, c.methods, c.proven_at, c.user_agent, c.name, c.place, c.tries,
                                  case when c.password_digest is not null then u.password_hash end as password_hash
                        """)
                .param("hash", token.hash())
                .param("now", at(now))
                .param("most", MOST_TRIES)
                .param("user_agent", userAgent)
                .query((row, n) -> shown(row))
                .optional();
    }

    /** Uses a challenge up; of two who do so at once, one succeeds. */
    boolean take(ChallengeToken token) {
        return jdbc.sql("delete from sign_in_challenge where hash = :hash")
                        .param("hash", token.hash())
                        .update()
                == 1;
    }

    void forgetExpired(Instant now) {
        jdbc.sql("delete from sign_in_challenge where expires_at <= :now")
                .param("now", at(now))
                .update();
    }

    private static Shown shown(ResultSet row) throws SQLException {
        var methods = Arrays.stream((String[]) row.getArray("methods").getArray())
                .map(ProofMethod::ofStored)
                .collect(Collectors.toSet());
        var proof = new Proof(
                row.getObject("user_id", UUID.class),
                methods,
                Columns.optionalText(row, "password_hash"),
                Columns.instant(row, "proven_at"));
        var device = new Device(row.getString("user_agent"), Columns.optionalText(row, "name"), row.getString("place"));
        return new Shown(proof, device, MOST_TRIES - row.getInt("tries"));
    }
}
