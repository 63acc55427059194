package org.carrel.holding;

import java.util.List;
import java.util.UUID;

/**
 * The copies of a book, counted; withdrawn ones are not. {@code total} is the sum of all others.
 *
 * @param available at home, in order, kept for nobody
 * @param away damaged, missing or lost
 * @param referenceOnly for use in the library only
 */
public record Stock(
        UUID bookId,
        int total,
        int available,
        int onLoan,
        int onHoldShelf,
        int away,
        int referenceOnly,
        List<AtBranch> byBranch) {
    /** The same for one branch. */
    public record AtBranch(
            UUID branchId,
            String branchName,
            int total,
            int available,
            int onLoan,
            int onHoldShelf,
            int away,
            int referenceOnly) {}
}
