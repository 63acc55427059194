package org.carrel.account.role;

import static org.carrel.platform.database.Columns.at;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which of the library's own roles, and is bound to which branches. */
@Repository
class GrantStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    GrantStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<String> roles(UUID user) {
        return jdbc.sql("select role_name from user_custom_role where user_id = :user order by role_name")
                .param("user", user)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The roles and branches that there are not; those that there are stay until the transaction ends. */
    List<String> unknown(NewGrants wanted) {
        jdbc.sql("select 1 from custom_role where name = any(:roles) order by name for share")
                .param("roles", wanted.roles().toArray(String[]::new))
                .query(row -> {});
        return jdbc.sql("""
                        select wanted from unnest(cast(:roles as text[])) wanted
                        where wanted not in (select name from custom_role)
                        union all
                        select wanted from unnest(cast(:branches as text[])) wanted
                        where cast(wanted as uuid) not in (select id from branch)
                        """)
                .param("roles", wanted.roles().toArray(String[]::new))
                .param("branches", texts(wanted.branches()))
                .query((row, n) -> row.getString(1))
                .list();
    }

    List<String> permissions(List<String> roles) {
        return jdbc.sql("select distinct unnest(permissions) from custom_role where name = any(:roles)")
                .param("roles", roles.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }

    void write(UUID user, NewGrants wanted) {
        deleteAll(user);
        jdbc.sql("insert into user_custom_role (user_id, role_name) select :user, unnest(cast(:roles as text[]))")
                .param("user", user)
                .param("roles", wanted.roles().toArray(String[]::new))
                .update();
        jdbc.sql("insert into user_branch (user_id, branch_id) select :user, unnest(cast(:branches as text[]))::uuid")
                .param("user", user)
                .param("branches", texts(wanted.branches()))
                .update();
        jdbc.sql("update users set version = version + 1, updated_at = :now where id = :user")
                .param("user", user)
                .param("now", at(clock.instant()))
                .update();
    }

    void deleteAll(UUID user) {
        jdbc.sql("delete from user_custom_role where user_id = :user")
                .param("user", user)
                .update();
        jdbc.sql("delete from user_branch where user_id = :user")
                .param("user", user)
                .update();
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
