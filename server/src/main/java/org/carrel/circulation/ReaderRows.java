package org.carrel.circulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.carrel.platform.database.Columns;

/** Reads {@link ReaderFacts} from a row that has the reader's columns. */
final class ReaderRows {
    private ReaderRows() {}

    static Optional<ReaderFacts> reader(ResultSet row) throws SQLException {
        var id = Columns.optionalId(row, "reader_id");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReaderFacts(
                id.get(),
                "suspended".equals(row.getString("status")),
                Columns.optionalInstant(row, "suspended_until"),
                Columns.optionalText(row, "suspension_reason"),
                Columns.optionalDay(row, "expires_on"),
                row.getInt("open_loans"),
                row.getInt("overdue_loans")));
    }
}
