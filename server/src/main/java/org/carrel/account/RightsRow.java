package org.carrel.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what somebody may do, beside other columns of {@code users u}. */
public final class RightsRow {
    public static final String COLUMNS = """
            u.role,
            (select array_agg(distinct permission)
             from user_custom_role given join custom_role c on c.name = given.role_name cross join unnest(c.permissions) permission
             where given.user_id = u.id) as further_permissions,
            (select array_agg(bound.branch_id::text) from user_branch bound where bound.user_id = u.id) as bound_to
            """;

    private RightsRow() {}

    public static Rights rights(ResultSet row) throws SQLException {
        var branches = texts(row, "bound_to").stream().map(UUID::fromString).collect(Collectors.toSet());
        return Rights.of(role(row)).and(texts(row, "further_permissions")).at(branches);
    }

    public static Role role(ResultSet row) throws SQLException {
        return Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Optional<Array> array = Optional.ofNullable(row.getArray(column));
        return array.isEmpty()
                ? List.of()
                : Arrays.asList((String[]) array.get().getArray());
    }
}
