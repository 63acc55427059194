package org.carrel.account.oidc;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import java.util.Optional;
import org.carrel.account.EmailAddress;
import org.carrel.account.session.TokenHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tickets with which an identity may be linked. */
@Repository
class TicketStore {
    private final JdbcClient jdbc;

    TicketStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TokenHash hash, ExternalPerson person, EmailAddress email, Instant now, Instant expiresAt) {
        jdbc.sql("""
                        insert into identity_ticket (hash, provider, issuer, subject, email, created_at, expires_at)
                        values (:hash, :provider, :issuer, :subject, :email, :now, :expires_at)
                        """)
                .param("hash", hash.bytes())
                .param("provider", person.provider())
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .param("email", email.text())
                .param("now", at(now))
                .param("expires_at", at(expiresAt))
                .update();
    }

    /** Whom it is for; nobody else has it until the transaction ends. */
    Optional<ExternalPerson> lock(TokenHash hash, Instant now) {
        return jdbc.sql("""
                        select provider, issuer, subject, email from identity_ticket
                        where hash = :hash and expires_at > :now
                        for update
                        """)
                .param("hash", hash.bytes())
                .param("now", at(now))
                .query((row, n) -> new ExternalPerson(
                        row.getString("provider"),
                        row.getString("issuer"),
                        row.getString("subject"),
                        Optional.of(new EmailAddress(row.getString("email"))),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        now))
                .optional();
    }

    void delete(TokenHash hash) {
        jdbc.sql("delete from identity_ticket where hash = :hash")
                .param("hash", hash.bytes())
                .update();
    }

    void purge(Instant now) {
        jdbc.sql("delete from identity_ticket where expires_at < :now")
                .param("now", at(now))
                .update();
    }
}
