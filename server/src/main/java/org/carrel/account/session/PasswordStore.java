package org.carrel.account.session;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hashes of passwords, which no other class reads. */
@Repository
class PasswordStore {
    private final JdbcClient jdbc;

    PasswordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who may turn out to be who asks. Nobody signs in as an account without a hash. */
    record Candidate(UUID userId, Optional<String> hash) {}

    Optional<Candidate> byUsername(String username) {
        return jdbc.sql("""
                        select id, password_hash from users
                        where lower(username) = lower(:username) and status in ('active', 'suspended')
                        """)
                .param("username", username)
                .query((row, n) -> candidate(row.getObject("id", UUID.class), row.getString("password_hash")))
                .optional();
    }

    Optional<Candidate> byEmail(String email) {
        return jdbc.sql("""
                        select id, password_hash from users
                        where email = :email and status in ('active', 'suspended')
                        """)
                .param("email", email)
                .query((row, n) -> candidate(row.getObject("id", UUID.class), row.getString("password_hash")))
                .optional();
    }

    Optional<String> hash(UUID userId) {
        return jdbc.sql("select password_hash from users where id = :id and password_hash is not null")
                .param("id", userId)
                .query(String.class)
                .optional();
    }

    /** Puts another hash in the place of one, unless somebody was faster. */
    boolean replace(UUID userId, String old, String next) {
        return jdbc.sql("update users set password_hash = :next where id = :id and password_hash = :old")
                        .param("id", userId)
                        .param("old", old)
                        .param("next", next)
                        .update()
                == 1;
    }

    private static Candidate candidate(UUID id, @org.jspecify.annotations.Nullable String hash) {
        return new Candidate(id, Optional.ofNullable(hash));
    }
}
