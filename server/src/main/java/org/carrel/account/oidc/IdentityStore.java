package org.carrel.account.oidc;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.EmailAddress;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of others' identities. */
@Repository
class IdentityStore {
    private final JdbcClient jdbc;
    private final Providers providers;

    IdentityStore(JdbcClient jdbc, Providers providers) {
        this.jdbc = jdbc;
        this.providers = providers;
    }

    /** Whose it is: by issuer and subject alone. */
    Optional<UUID> owner(String issuer, String subject) {
        return jdbc.sql("select user_id from external_identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    void touch(String issuer, String subject, Instant now) {
        jdbc.sql("update external_identity set last_used_at = :now where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .param("now", at(now))
                .update();
    }

    /** Whether the law that an identity is one person's let it in: it may be somebody's already. */
    boolean insert(UUID id, UUID userId, ExternalPerson person, Instant now) {
        return jdbc.sql("""
                        insert into external_identity (id, user_id, provider, issuer, subject, email, linked_at)
                        values (:id, :user_id, :provider, :issuer, :subject, :email, :now)
                        on conflict (issuer, subject) do nothing
                        """)
                        .param("id", id)
                        .param("user_id", userId)
                        .param("provider", person.provider())
                        .param("issuer", person.issuer())
                        .param("subject", person.subject())
                        .param("email", person.email().map(EmailAddress::text).orElse(null))
                        .param("now", at(now))
                        .update()
                == 1;
    }

    List<Identity> of(UUID userId) {
        return jdbc.sql("""
                        select id, provider, email, linked_at, last_used_at from external_identity
                        where user_id = :user_id order by linked_at, id
                        """)
                .param("user_id", userId)
                .query((row, n) -> new Identity(
                        Columns.id(row, "id"),
                        row.getString("provider"),
                        providers.nameOf(row.getString("provider")),
                        Columns.optionalText(row, "email"),
                        Columns.instant(row, "linked_at"),
                        Columns.optionalInstant(row, "last_used_at")))
                .list();
    }

    /** Whether somebody has a password, or another identity of a provider that is set up. */
    boolean hasAnotherWay(UUID userId, UUID without) {
        return jdbc.sql("""
                        select exists (select from users where id = :user_id and password_hash is not null)
                            or exists (select from external_identity
                                       where user_id = :user_id and id <> :without and issuer = any (:issuers))
                        """)
                .param("user_id", userId)
                .param("without", without)
                .param("issuers", providers.issuers().toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    void delete(UUID id) {
        jdbc.sql("delete from external_identity where id = :id").param("id", id).update();
    }

    /** The account of an address, and whether its owner confirmed it. */
    record Account(UUID userId, boolean verified) {}

    Optional<Account> account(EmailAddress address) {
        return jdbc.sql("select id, email_verified_at is not null as verified from users where email = :email")
                .param("email", address.text())
                .query((row, n) -> new Account(Columns.id(row, "id"), row.getBoolean("verified")))
                .optional();
    }
}
