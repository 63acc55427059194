package org.carrel.account.passkey;

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

/** The rows of passkeys, and by what authenticators know their owners. */
@Repository
class PasskeyStore {
    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A passkey and whose it is. */
    @SuppressWarnings("ArrayRecordComponent")
    record Owned(UUID id, UUID user, byte[] handle, KeptCredential credential) {}

    /** Somebody's handle, which stays what it is once it is made. */
    byte[] handle(UUID user, byte[] fresh) {
        jdbc.sql(
                        "insert into passkey_handle (user_id, handle) values (:user, :handle) on conflict (user_id) do nothing")
                .param("user", user)
                .param("handle", fresh)
                .update();
        return jdbc.sql("select handle from passkey_handle where user_id = :user")
                .param("user", user)
                .query(byte[].class)
                .single();
    }

    /** @return whether it was not registered before */
    boolean insert(UUID id, UUID user, String name, KeptCredential credential, Instant now) {
        return jdbc.sql("""
                        insert into passkey (id, user_id, name, credential_id, credential, sign_count, backup_eligible,
                                             backed_up, transports, created_at)
                        values (:id, :user, :name, :credential_id, :credential, :sign_count, :backup_eligible,
                                :backed_up, :transports, :now)
                        on conflict (credential_id) do nothing
                        """)
                        .param("id", id)
                        .param("user", user)
                        .param("name", name)
                        .param("credential_id", credential.id())
                        .param("credential", credential.data())
                        .param("sign_count", credential.signCount())
                        .param("backup_eligible", credential.backupEligible())
                        .param("backed_up", credential.backedUp())
                        .param("transports", credential.transports().toArray(String[]::new))
                        .param("now", at(now))
                        .update()
                == 1;
    }

    Optional<Owned> byCredential(byte[] credentialId) {
        return jdbc.sql("""
                        select p.id, p.user_id, h.handle, p.credential_id, p.credential, p.sign_count, p.backup_eligible,
                               p.backed_up, p.transports
                        from passkey p join passkey_handle h on h.user_id = p.user_id
                        where p.credential_id = :credential_id
                        """)
                .param("credential_id", credentialId)
                .query((row, n) -> new Owned(
                        Columns.id(row, "id"), Columns.id(row, "user_id"), row.getBytes("handle"), credential(row)))
                .optional();
    }

    /** Somebody's credentials, for their authenticators to recognise. */
    List<KeptCredential> credentials(UUID user) {
        return jdbc.sql("""
                        select credential_id, credential, sign_count, backup_eligible, backed_up, transports
                        from passkey where user_id = :user order by created_at, id
                        """)
                .param("user", user)
                .query((row, n) -> credential(row))
                .list();
    }

    /** Notes a use, unless the count of signatures did not go on: of two with the same count, one is a copy. */
    boolean use(UUID id, long signCount, boolean backedUp, Instant now) {
        return jdbc.sql("""
                        update passkey set sign_count = :sign_count, backed_up = :backed_up, last_used_at = :now
                        where id = :id and (sign_count < :sign_count or (sign_count = 0 and :sign_count = 0))
                        """)
                        .param("id", id)
                        .param("sign_count", signCount)
                        .param("backed_up", backedUp)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    List<Passkey> list(UUID user) {
        return jdbc.sql("""
                        select id, name, backed_up, created_at, last_used_at
                        from passkey where user_id = :user order by created_at, id
                        """).param("user", user).query((row, n) -> passkey(row)).list();
    }

    Optional<Passkey> rename(UUID user, UUID id, String name) {
        return jdbc.sql("""
                        update passkey set name = :name where id = :id and user_id = :user
                        returning id, name, backed_up, created_at, last_used_at
                        """)
                .param("id", id)
                .param("user", user)
                .param("name", name)
                .query((row, n) -> passkey(row))
                .optional();
    }

    void remove(UUID id) {
        jdbc.sql("delete from passkey where id = :id").param("id", id).update();
    }

    void removeAll(UUID user) {
        jdbc.sql("delete from passkey where user_id = :user")
                .param("user", user)
                .update();
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        return new Passkey(
                Columns.id(row, "id"),
                row.getString("name"),
                row.getBoolean("backed_up"),
                Columns.instant(row, "created_at"),
                Columns.optionalInstant(row, "last_used_at"));
    }

    private static KeptCredential credential(ResultSet row) throws SQLException {
        return new KeptCredential(
                row.getBytes("credential_id"),
                row.getBytes("credential"),
                row.getLong("sign_count"),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"),
                List.of((String[]) row.getArray("transports").getArray()));
    }
}
