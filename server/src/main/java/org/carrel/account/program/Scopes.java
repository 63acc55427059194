package org.carrel.account.program;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.carrel.account.Permission;

/** Permissions as columns keep them: a name that this release does not know is passed over. */
final class Scopes {
    private Scopes() {}

    static List<Permission> read(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Permission::of)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    static String[] tokens(Collection<Permission> permissions) {
        return permissions.stream().sorted().map(Permission::token).toArray(String[]::new);
    }
}
