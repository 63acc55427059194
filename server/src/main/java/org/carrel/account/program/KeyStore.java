package org.carrel.account.program;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of keys. */
@Repository
class KeyStore {
    private static final String COLUMNS = """
            id, name, hint, scopes, created_at, expires_at, last_used_at, last_used_from, revoked_at
            """;
    private final JdbcClient jdbc;

    KeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are good first, then the newest. */
    List<ApiKey> of(UUID user) {
        return jdbc.sql("select " + COLUMNS
                        + " from api_key where user_id = :user order by revoked_at is not null, created_at desc, id")
                .param("user", user)
                .query((row, n) -> key(row))
                .list();
    }

    Optional<ApiKey> find(UUID id, UUID user) {
        return jdbc.sql("select " + COLUMNS + " from api_key where id = :id and user_id = :user")
                .param("id", id)
                .param("user", user)
                .query((row, n) -> key(row))
                .optional();
    }

    int good(UUID user, Instant now) {
        return jdbc.sql(
                        "select count(*) from api_key where user_id = :user and revoked_at is null and expires_at > :now")
                .param("user", user)
                .param("now", at(now))
                .query(Integer.class)
                .single();
    }

    void insert(UUID id, UUID user, NewKey wanted, Secret secret, UUID by, Instant now, Instant expiresAt) {
        jdbc.sql("""
                        insert into api_key (id, user_id, name, hash, hint, scopes, created_by, created_at, expires_at)
                        values (:id, :user, :name, :hash, :hint, :scopes, :by, :now, :expires_at)
                        """)
                .param("id", id)
                .param("user", user)
                .param("name", wanted.name())
                .param("hash", secret.hash().bytes())
                .param("hint", secret.hint())
                .param("scopes", Scopes.tokens(wanted.scopes()))
                .param("by", by)
                .param("now", at(now))
                .param("expires_at", at(expiresAt))
                .update();
    }

    /** @return whether there was one that was good */
    boolean revoke(UUID id, UUID user, Instant now) {
        return jdbc.sql(
                                "update api_key set revoked_at = :now where id = :id and user_id = :user and revoked_at is null")
                        .param("id", id)
                        .param("user", user)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** @return which there were */
    List<UUID> deleteAll(UUID user) {
        return jdbc.sql("delete from api_key where user_id = :user returning id")
                .param("user", user)
                .query((row, n) -> Columns.id(row, "id"))
                .list();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                Columns.id(row, "id"),
                row.getString("name"),
                row.getString("hint"),
                Scopes.read(row, "scopes"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "expires_at"),
                Columns.optionalInstant(row, "last_used_at"),
                Columns.optionalText(row, "last_used_from"),
                Columns.optionalInstant(row, "revoked_at"));
    }
}
