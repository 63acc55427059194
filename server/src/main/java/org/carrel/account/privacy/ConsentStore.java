package org.carrel.account.privacy;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carrel.account.ConsentGiven;
import org.carrel.account.ConsentKind;
import org.carrel.platform.Ids;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was agreed to: lines that are written, and once ended. Whoever writes holds the person's row. */
@Repository
class ConsentStore {
    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Consent> of(UUID user) {
        return jdbc.sql("""
                        select kind, version, how, given_at, withdrawn_at from consent
                        where user_id = :user order by given_at desc, id desc
                        """)
                .param("user", user)
                .query((row, n) -> new Consent(
                        ConsentKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("version"),
                        row.getString("how"),
                        Columns.instant(row, "given_at"),
                        Columns.optionalInstant(row, "withdrawn_at")))
                .list();
    }

    boolean stands(UUID user, ConsentKind kind, String version) {
        return jdbc.sql("""
                        select exists (select from consent
                        where user_id = :user and kind = :kind and version = :version and withdrawn_at is null)
                        """)
                .param("user", user)
                .param("kind", kind.token())
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    void insert(ConsentGiven consent, Instant now) {
        jdbc.sql("""
                        insert into consent (id, user_id, kind, version, how, given_at)
                        values (:id, :user, :kind, :version, :how, :now)
                        """)
                .param("id", Ids.next())
                .param("user", consent.userId())
                .param("kind", consent.kind().token())
                .param("version", consent.version())
                .param("how", consent.how())
                .param("now", at(now))
                .update();
    }

    void withdraw(UUID user, ConsentKind kind, Instant now) {
        jdbc.sql("""
                        update consent set withdrawn_at = greatest(given_at, cast(:now as timestamptz))
                        where user_id = :user and kind = :kind and withdrawn_at is null
                        """)
                .param("user", user)
                .param("kind", kind.token())
                .param("now", at(now))
                .update();
    }

    void keepHistory(UUID user, boolean keeps, Instant now) {
        jdbc.sql("""
                        update users set keeps_history = :keeps, version = version + 1, updated_at = :now
                        where id = :user and keeps_history <> :keeps
                        """)
                .param("user", user)
                .param("keeps", keeps)
                .param("now", at(now))
                .update();
    }
}
