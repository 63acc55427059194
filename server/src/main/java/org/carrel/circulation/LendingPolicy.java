package org.carrel.circulation;

import java.time.Instant;
import org.carrel.platform.audit.Shown;
import org.carrel.platform.http.Fields;

/**
 * The rules every loan and hold follows.
 *
 * @param loanDays length of a loan, in days
 * @param maxLoans most open loans of one reader
 * @param maxRenewals how often one loan can be renewed
 * @param maxHolds most open holds of one reader
 * @param holdShelfDays how many days a copy is kept for a reader
 */
@Shown
record LendingPolicy(
        int loanDays, int maxLoans, int maxRenewals, int maxHolds, int holdShelfDays, int version, Instant updatedAt) {

    /** What an administrator sets. */
    record Change(int loanDays, int maxLoans, int maxRenewals, int maxHolds, int holdShelfDays) {
        static Change read(Fields in) {
            var loanDays = in.whole("loanDays", 1, 3_650).required();
            var maxLoans = in.whole("maxLoans", 0, 10_000).required();
            var maxRenewals = in.whole("maxRenewals", 0, 1_000).required();
            var maxHolds = in.whole("maxHolds", 0, 10_000).required();
            var holdShelfDays = in.whole("holdShelfDays", 1, 365).required();
            in.ignoring("version", "updatedAt").done();
            return new Change(loanDays.get(), maxLoans.get(), maxRenewals.get(), maxHolds.get(), holdShelfDays.get());
        }
    }
}
