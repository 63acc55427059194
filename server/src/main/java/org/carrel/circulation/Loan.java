package org.carrel.circulation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One copy in one reader's hands, from the check-out to the return.
 *
 * @param dueAt the last second of the due day in the branch's time zone
 * @param renewals how often it was renewed, of {@code maxRenewals}, which the loan was made under
 * @param returnedAt absent while it is open
 */
public record Loan(
        UUID id,
        UUID bookId,
        String title,
        UUID copyId,
        String barcode,
        UUID readerId,
        Instant lentAt,
        Instant dueAt,
        int renewals,
        int maxRenewals,
        Optional<Instant> returnedAt,
        int version) {}
