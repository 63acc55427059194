package org.carrel.holding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.carrel.platform.Money;
import org.carrel.platform.database.Columns;

/** A copy as one row, with the facts that its status is derived from. */
final class CopyColumns {
    static final String ALL = """
            c.id, c.barcode, c.book_id, c.branch_id, c.shelf_location, c.call_number, c.item_type, c.price_amount,
            c.price_currency, c.condition, c.acquired_on, c.withdrawn_at, c.withdrawal_reason, c.notes, c.created_at,
            c.updated_at, c.version, f.*""";
    static final String TABLES = "copy c cross join lateral (select " + CopyFacts.COLUMNS + ") f";

    private CopyColumns() {}

    static Copy copy(ResultSet row, int number) throws SQLException {
        var facts = CopyFacts.of(row);
        return new Copy(
                Columns.id(row, "id"),
                row.getString("barcode"),
                Columns.id(row, "book_id"),
                Columns.id(row, "branch_id"),
                CopyStatus.of(facts),
                Columns.optionalText(row, "shelf_location"),
                Columns.optionalText(row, "call_number"),
                row.getString("item_type"),
                price(row),
                Columns.optionalText(row, "condition"),
                row.getObject("acquired_on", LocalDate.class),
                facts.referenceOnly(),
                facts.damaged(),
                facts.missing(),
                facts.lost(),
                Columns.optionalInstant(row, "withdrawn_at"),
                Columns.optionalText(row, "withdrawal_reason"),
                Columns.optionalText(row, "notes"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                row.getInt("version"));
    }

    private static Optional<Money> price(ResultSet row) throws SQLException {
        var amount = row.getInt("price_amount");
        return Columns.optionalText(row, "price_currency").map(currency -> new Money(amount, currency));
    }
}
