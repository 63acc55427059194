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

/** The rows of service accounts. */
@Repository
class ServiceAccountStore {
    private static final String SELECT = """
            select user_id, name, description, permissions, disabled_at, version, created_at, updated_at
            from service_account
            """;
    private final JdbcClient jdbc;

    ServiceAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ServiceAccount> all() {
        return jdbc.sql(SELECT + " order by lower(name)")
                .query((row, n) -> account(row))
                .list();
    }

    Optional<ServiceAccount> find(UUID id) {
        return jdbc.sql(SELECT + " where user_id = :id")
                .param("id", id)
                .query((row, n) -> account(row))
                .optional();
    }

    Optional<ServiceAccount> lock(UUID id) {
        return jdbc.sql(SELECT + " where user_id = :id for update")
                .param("id", id)
                .query((row, n) -> account(row))
                .optional();
    }

    boolean isTaken(String name, Optional<UUID> by) {
        return jdbc.sql(
                        "select exists (select from service_account where lower(name) = lower(:name) and user_id is distinct from :by)")
                .param("name", name)
                .param("by", by.orElse(null), java.sql.Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID id, NewServiceAccount wanted, Instant now) {
        jdbc.sql("""
                        insert into users (id, username, full_name, role, status, created_at, updated_at)
                        values (:id, :username, :name, 'guest', 'system', :now, :now)
                        """)
                .param("id", id)
                .param("username", "service-" + id.toString().replace("-", "").substring(8))
                .param("name", wanted.name())
                .param("now", at(now))
                .update();
        jdbc.sql("""
                        insert into service_account (user_id, name, description, permissions, disabled_at, created_at, updated_at)
                        values (:id, :name, :description, :permissions, :disabled_at, :now, :now)
                        """)
                .param("id", id)
                .param("name", wanted.name())
                .param("description", wanted.description().orElse(""))
                .param("permissions", Scopes.tokens(wanted.permissions()))
                .param("disabled_at", wanted.disabled() ? at(now) : null)
                .param("now", at(now))
                .update();
    }

    void update(UUID id, NewServiceAccount wanted, Instant now) {
        jdbc.sql("""
                        update service_account
                        set name = :name, description = :description, permissions = :permissions,
                            disabled_at = case when :disabled then coalesce(disabled_at, :now) end,
                            version = version + 1, updated_at = :now
                        where user_id = :id
                        """)
                .param("id", id)
                .param("name", wanted.name())
                .param("description", wanted.description().orElse(""))
                .param("permissions", Scopes.tokens(wanted.permissions()))
                .param("disabled", wanted.disabled())
                .param("now", at(now))
                .update();
        jdbc.sql("update users set full_name = :name, updated_at = :now where id = :id")
                .param("id", id)
                .param("name", wanted.name())
                .param("now", at(now))
                .update();
    }

    private static ServiceAccount account(ResultSet row) throws SQLException {
        return new ServiceAccount(
                Columns.id(row, "user_id"),
                row.getString("name"),
                Columns.optionalText(row, "description").filter(text -> !text.isEmpty()),
                Scopes.read(row, "permissions"),
                Columns.optionalInstant(row, "disabled_at"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                row.getInt("version"));
    }
}
