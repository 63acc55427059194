package org.carrel.account.program;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.EnrolmentRow;
import org.carrel.account.Permission;
import org.carrel.account.Rights;
import org.carrel.account.RightsRow;
import org.carrel.account.session.TokenHash;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a key, or a token that a key was changed for, lets in; and when it was last used, to some minutes. */
@Repository
class TokenStore {
    private static final Duration GRAIN = Duration.ofMinutes(5);
    private static final String KEY = "select k.id as key_id, k.scopes, k.expires_at, k.last_used_at, ";
    private static final String TOKEN = "select k.id as key_id, t.scopes, t.expires_at, k.last_used_at, ";
    private static final String WHO =
            "u.id, u.username, s.permissions as service_permissions, " + RightsRow.COLUMNS + ", " + EnrolmentRow.COLUMN;
    private static final String OF_KEY = KEY + WHO + " from api_key k ";
    private static final String OF_TOKEN = TOKEN + WHO + " from program_token t join api_key k on k.id = t.key_id ";
    private static final String GOOD = """
            join users u on u.id = k.user_id
            left join service_account s on s.user_id = u.id
            where k.revoked_at is null and k.expires_at > :now
              and (u.status = 'active' or (u.status = 'suspended' and u.suspended_until <= :now)
                   or (s.user_id is not null and s.disabled_at is null))
            """;
    private static final String BY_KEY = OF_KEY + GOOD + " and k.hash = :hash";
    private static final String BY_TOKEN = OF_TOKEN + GOOD + " and t.hash = :hash and t.expires_at > :now";
    private final JdbcClient jdbc;
    private final Clock clock;

    TokenStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param until when it is no good any more, if nothing comes before */
    record Program(Caller caller, Instant until, Optional<Instant> lastUsed) {}

    Optional<Program> byKey(TokenHash hash) {
        return find(BY_KEY, hash);
    }

    Optional<Program> byToken(TokenHash hash) {
        return find(BY_TOKEN, hash);
    }

    /** Waits for nobody. */
    void used(Program program, String from) {
        var now = clock.instant();
        if (program.lastUsed().filter(last -> last.plus(GRAIN).isAfter(now)).isEmpty()) {
            jdbc.sql("""
                            update api_key set last_used_at = :now, last_used_from = :from
                            where id = (select id from api_key where id = :id for no key update skip locked)
                            """)
                    .param("id", program.caller().sessionId())
                    .param("now", at(now))
                    .param("from", from)
                    .update();
        }
    }

    void insert(Secret token, UUID keyId, Collection<Permission> scopes, Instant expiresAt) {
        jdbc.sql(
                        "insert into program_token (hash, key_id, scopes, expires_at) values (:hash, :key, :scopes, :expires_at)")
                .param("hash", token.hash().bytes())
                .param("key", keyId)
                .param("scopes", Scopes.tokens(scopes))
                .param("expires_at", at(expiresAt))
                .update();
    }

    void purge(Instant now) {
        jdbc.sql("delete from program_token where expires_at < :now")
                .param("now", at(now))
                .update();
    }

    private Optional<Program> find(String sql, TokenHash hash) {
        return jdbc.sql(sql)
                .param("hash", hash.bytes())
                .param("now", at(clock.instant()))
                .query((row, n) -> program(row))
                .optional();
    }

    private static Program program(ResultSet row) throws SQLException {
        var scopes = EnumSet.noneOf(Permission.class);
        scopes.addAll(Scopes.read(row, "scopes"));
        var caller = new Caller(
                Columns.id(row, "id"),
                row.getString("username"),
                RightsRow.role(row),
                Columns.id(row, "key_id"),
                rights(row).within(scopes),
                Instant.EPOCH,
                Set.of(),
                !isService(row) && EnrolmentRow.mustEnrol(row));
        return new Program(caller, Columns.instant(row, "expires_at"), Columns.optionalInstant(row, "last_used_at"));
    }

    private static Rights rights(ResultSet row) throws SQLException {
        return isService(row)
                ? new Rights(Set.copyOf(Scopes.read(row, "service_permissions")), Set.of())
                : EnrolmentRow.rights(row);
    }

    /** Else it is a key of a person's own, which is worth no more than the person is. */
    private static boolean isService(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getArray("service_permissions")).isPresent();
    }
}
