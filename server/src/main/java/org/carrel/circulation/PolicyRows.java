package org.carrel.circulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.carrel.platform.database.Columns;

/** Reads the policy from a row that has its columns. */
final class PolicyRows {
    private PolicyRows() {}

    static LendingPolicy policy(ResultSet row) throws SQLException {
        return new LendingPolicy(
                row.getInt("loan_days"),
                row.getInt("max_loans"),
                row.getInt("max_renewals"),
                row.getInt("max_holds"),
                row.getInt("hold_shelf_days"),
                row.getInt("version"),
                Columns.instant(row, "updated_at"));
    }
}
