package org.carrel.account.role;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carrel.account.Permission;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a library's own roles. */
@Repository
class NamedRoleStore {
    private final JdbcClient jdbc;

    NamedRoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NamedRole> all() {
        return jdbc.sql(
                        "select name, title, permissions, version, created_at, updated_at from custom_role order by name")
                .query((row, n) -> role(row))
                .list();
    }

    /** Nobody else changes or gives the role until the transaction ends. */
    void lock(String name) {
        jdbc.sql("select 1 from custom_role where name = :name for update")
                .param("name", name)
                .query(row -> {});
    }

    /** @return false where somebody was faster with the name */
    boolean insert(FirstNamedRole wanted, Instant now) {
        return jdbc.sql("""
                        insert into custom_role (name, title, permissions, created_at, updated_at)
                        values (:name, :title, :permissions, :now, :now)
                        on conflict do nothing
                        """)
                        .param("name", wanted.name())
                        .param("title", wanted.role().title())
                        .param("permissions", tokens(wanted.role().permissions()))
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void update(String name, NewNamedRole role, Instant now) {
        jdbc.sql("""
                        update custom_role
                        set title = :title, permissions = :permissions, version = version + 1, updated_at = :now
                        where name = :name
                        """)
                .param("name", name)
                .param("title", role.title())
                .param("permissions", tokens(role.permissions()))
                .param("now", at(now))
                .update();
    }

    void delete(String name) {
        jdbc.sql("delete from custom_role where name = :name")
                .param("name", name)
                .update();
    }

    List<UUID> holders(String name) {
        return jdbc.sql("select user_id from user_custom_role where role_name = :name")
                .param("name", name)
                .query((row, n) -> Columns.id(row, "user_id"))
                .list();
    }

    private static NamedRole role(ResultSet row) throws SQLException {
        var tokens = Arrays.asList((String[]) row.getArray("permissions").getArray());
        var permissions = EnumSet.noneOf(Permission.class);
        tokens.stream().map(Permission::of).flatMap(Optional::stream).forEach(permissions::add);
        return NamedRole.of(
                row.getString("name"),
                new NewNamedRole(row.getString("title"), permissions),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                row.getInt("version"));
    }

    private static String[] tokens(Set<Permission> permissions) {
        return permissions.stream().sorted().map(Permission::token).toArray(String[]::new);
    }
}
