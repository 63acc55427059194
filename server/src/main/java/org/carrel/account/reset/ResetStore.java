package org.carrel.account.reset;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.verification.Link;
import org.carrel.account.verification.LinkPurpose;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked for a new password, and the password itself when it comes. */
@Repository
class ResetStore {
    private final JdbcClient jdbc;

    ResetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(UUID id, String login, Instant now) {
        jdbc.sql("insert into password_reset_request (id, login, asked_at) values (:id, :login, :now)")
                .param("id", id)
                .param("login", login)
                .param("now", at(now))
                .update();
    }

    /** Takes the oldest that nobody else is at. */
    Optional<String> take() {
        return jdbc.sql("""
                delete from password_reset_request
                where id = (select id from password_reset_request order by id limit 1 for update skip locked)
                returning login
                """).query(String.class).optional();
    }

    /** Where the link goes for somebody who asked, their row locked; empty for nobody, and for those without an address. */
    Optional<Link> addressee(String login) {
        return jdbc.sql("""
                select id, email from users
                where (email = :login or lower(username) = lower(:login)) and email is not null
                and status in ('active', 'suspended')
                order by email = :login desc limit 1
                for no key update
                """)
                .param("login", login)
                .query((row, n) -> new Link(Columns.id(row, "id"), LinkPurpose.SET_PASSWORD, row.getString("email")))
                .optional();
    }

    /** @return whether the account may still be used and has this address still; the link confirms it, if nothing did before */
    boolean setPassword(Link link, String hash, Instant now) {
        return jdbc.sql("""
                update users
                set password_hash = :hash, email_verified_at = coalesce(email_verified_at, :now),
                    version = version + 1, updated_at = :now
                where id = :id and email = :address and status in ('active', 'suspended')
                """)
                        .param("hash", hash)
                        .param("id", link.userId())
                        .param("address", link.address())
                        .param("now", at(now))
                        .update()
                == 1;
    }
}
