package org.carrel.holding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.IntStream;

/**
 * What is true of a copy; any of these may hold together.
 *
 * @param onLoan a loan of it is open
 * @param onHoldShelf it is kept for a reader whose turn it is
 */
record CopyFacts(
        boolean onLoan,
        boolean onHoldShelf,
        boolean withdrawn,
        boolean lost,
        boolean missing,
        boolean damaged,
        boolean referenceOnly) {
    /**
     * The facts of {@code copy c} as columns. Loans and holds belong to circulation, which stands on this module; their
     * rows are read here all the same, so that one statement sees every fact at the same moment.
     */
    static final String COLUMNS = """
            exists (select from loan l where l.copy_id = c.id and l.returned_at is null) as on_loan,
            exists (select from hold h where h.copy_id = c.id and h.state = 'ready') as on_hold_shelf,
            c.withdrawn_at is not null as withdrawn, c.lost_at is not null as lost, c.missing_at is not null as missing,
            c.damaged_at is not null as damaged, c.reference_only""";

    /** These columns, of {@code f}, as the bits of one number. */
    static final String BITS = """
            (f.on_loan::int * 64 + f.on_hold_shelf::int * 32 + f.withdrawn::int * 16 + f.lost::int * 8
             + f.missing::int * 4 + f.damaged::int * 2 + f.reference_only::int)""";

    static CopyFacts of(ResultSet row) throws SQLException {
        return new CopyFacts(
                row.getBoolean("on_loan"),
                row.getBoolean("on_hold_shelf"),
                row.getBoolean("withdrawn"),
                row.getBoolean("lost"),
                row.getBoolean("missing"),
                row.getBoolean("damaged"),
                row.getBoolean("reference_only"));
    }

    /** Every combination of facts that shows as this status, so that SQL can look for it without knowing the rule. */
    static Integer[] bitsOf(CopyStatus status) {
        return IntStream.range(0, 1 << 7)
                .filter(bits -> CopyStatus.of(ofBits(bits)) == status)
                .boxed()
                .toArray(Integer[]::new);
    }

    private static CopyFacts ofBits(int bits) {
        return new CopyFacts(
                (bits & 64) != 0,
                (bits & 32) != 0,
                (bits & 16) != 0,
                (bits & 8) != 0,
                (bits & 4) != 0,
                (bits & 2) != 0,
                (bits & 1) != 0);
    }
}
