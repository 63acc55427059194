package org.carrel.account.factor;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carrel.account.EnrolmentRow;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of the policy, and whom it concerns. */
@Repository
class SecurityPolicyStore {
    private static final String POLICY = "select second_factor_required_for, version from security_policy";
    private static final String POLICY_LOCKED = POLICY + " for update";
    private static final String CONCERNED = """
            select distinct u.id from users u join session s on s.user_id = u.id
            where s.ended_at is null and s.expires_at > :now and\s""" + EnrolmentRow.REQUIRED;
    private final JdbcClient jdbc;

    SecurityPolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SecurityPolicy get() {
        return read(POLICY);
    }

    /** As {@link #get}, and nobody else changes it until this transaction ends. */
    SecurityPolicy lock() {
        return read(POLICY_LOCKED);
    }

    void write(NewSecurityPolicy policy, Instant now) {
        jdbc.sql("""
                        update security_policy
                        set second_factor_required_for = :roles, version = version + 1, updated_at = :now
                        """)
                .param("roles", policy.secondFactorRequiredFor().toArray(String[]::new))
                .param("now", at(now))
                .update();
    }

    /** Roles that there are not. */
    List<String> unknown(List<String> roles) {
        return jdbc.sql("""
                        select wanted from unnest(cast(:roles as text[])) wanted
                        where wanted not in ('guest', 'librarian', 'admin') and wanted not in (select name from custom_role)
                        """)
                .param("roles", roles.toArray(String[]::new))
                .query((row, n) -> row.getString("wanted"))
                .list();
    }

    /** Who is signed in and has a role that the policy names, as it stands in this transaction. */
    List<UUID> concerned(Instant now) {
        return jdbc.sql(CONCERNED)
                .param("now", at(now))
                .query((row, n) -> Columns.id(row, "id"))
                .list();
    }

    private SecurityPolicy read(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> new SecurityPolicy(
                        List.of((String[])
                                row.getArray("second_factor_required_for").getArray()),
                        row.getInt("version")))
                .single();
    }
}
