package org.carrel.circulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.carrel.circulation.CopyFacts.Condition;
import org.carrel.circulation.CopyFacts.Kept;
import org.carrel.circulation.CopyFacts.OpenLoan;
import org.carrel.platform.database.Columns;

/** The columns of {@link CopyFacts}, and how they are read. */
final class CopyRows {
    static final String SELECT = """
            select c.id as copy_id, c.barcode, c.branch_id, b.time_zone, c.reference_only,
                c.damaged_at is not null as damaged, c.missing_at is not null as missing,
                c.lost_at is not null as lost, c.withdrawn_at is not null as withdrawn,
                l.id as loan_id, l.reader_id as borrower_id, l.due_at,
                k.id as kept_hold_id, k.reader_id as kept_for_id, k.ready_until
            from copy c
            join branch b on b.id = c.branch_id
            left join loan l on l.copy_id = c.id and l.returned_at is null
            left join hold k on k.copy_id = c.id and k.state = 'ready'
            """;

    private CopyRows() {}

    static Optional<CopyFacts> copy(ResultSet row) throws SQLException {
        var id = Columns.optionalId(row, "copy_id");
        return id.isEmpty() ? Optional.empty() : Optional.of(known(row, id.get()));
    }

    private static CopyFacts known(ResultSet row, UUID id) throws SQLException {
        return new CopyFacts(
                id,
                row.getString("barcode"),
                Columns.id(row, "branch_id"),
                ZoneId.of(row.getString("time_zone")),
                new Condition(
                        row.getBoolean("reference_only"),
                        row.getBoolean("damaged"),
                        row.getBoolean("missing"),
                        row.getBoolean("lost"),
                        row.getBoolean("withdrawn")),
                loan(row),
                kept(row));
    }

    private static Optional<OpenLoan> loan(ResultSet row) throws SQLException {
        var id = Columns.optionalId(row, "loan_id");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpenLoan(id.get(), Columns.id(row, "borrower_id"), Columns.instant(row, "due_at")));
    }

    private static Optional<Kept> kept(ResultSet row) throws SQLException {
        var id = Columns.optionalId(row, "kept_hold_id");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Kept(id.get(), Columns.id(row, "kept_for_id"), Columns.instant(row, "ready_until")));
    }
}
