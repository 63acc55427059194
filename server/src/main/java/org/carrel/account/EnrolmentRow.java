package org.carrel.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** Reads whether somebody has to turn on a second factor first, beside other columns of {@code users u}. */
public final class EnrolmentRow {
    /** Whether a role of theirs asks for one. */
    public static final String REQUIRED = """
            exists (select from security_policy policy
                    where u.role = any(policy.second_factor_required_for)
                       or exists (select from user_custom_role given
                                  where given.user_id = u.id
                                    and given.role_name = any(policy.second_factor_required_for)))
            """;

    public static final String COLUMN = "(" + REQUIRED + """
             and not exists (select from totp where totp.user_id = u.id)
             and not exists (select from passkey where passkey.user_id = u.id)) as must_enrol
            """;

    private static final Set<Permission> OWN = Set.of(Permission.OWN_READ, Permission.OWN_WRITE);

    private EnrolmentRow() {}

    public static boolean mustEnrol(ResultSet row) throws SQLException {
        return row.getBoolean("must_enrol");
    }

    /** As {@link RightsRow#rights}, and no more than what is their own until they have enrolled. */
    public static Rights rights(ResultSet row) throws SQLException {
        var rights = RightsRow.rights(row);
        return mustEnrol(row) ? rights.within(OWN) : rights;
    }
}
