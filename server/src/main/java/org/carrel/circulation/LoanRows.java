package org.carrel.circulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.carrel.platform.database.Columns;

/** The columns of {@link Loan}, and how they are read. */
final class LoanRows {
    static final String COLUMNS = """
            l.id, l.book_id, b.title, l.copy_id, c.barcode, l.reader_id, l.lent_at, l.due_at, l.renewals, l.max_renewals,
            l.returned_at, l.version""";
    static final String TABLES = "loan l join book b on b.id = l.book_id join copy c on c.id = l.copy_id";

    private LoanRows() {}

    static Loan loan(ResultSet row) throws SQLException {
        return new Loan(
                Columns.id(row, "id"),
                Columns.id(row, "book_id"),
                row.getString("title"),
                Columns.id(row, "copy_id"),
                row.getString("barcode"),
                Columns.id(row, "reader_id"),
                Columns.instant(row, "lent_at"),
                Columns.instant(row, "due_at"),
                row.getInt("renewals"),
                row.getInt("max_renewals"),
                Columns.optionalInstant(row, "returned_at"),
                row.getInt("version"));
    }
}
