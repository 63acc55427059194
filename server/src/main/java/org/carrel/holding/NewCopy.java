package org.carrel.holding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.Money;

/**
 * A copy that comes in with many others, as somebody else's file tells it.
 *
 * @param barcode made by the system where absent
 * @param branchCode the first branch where absent
 * @param itemType {@code standard} where absent; brought into the form of a token
 * @param acquiredOn today at the branch where absent
 */
public record NewCopy(
        UUID bookId,
        Optional<String> barcode,
        Optional<String> branchCode,
        Optional<String> shelfLocation,
        Optional<String> callNumber,
        Optional<String> itemType,
        Optional<Money> price,
        Optional<LocalDate> acquiredOn,
        boolean referenceOnly,
        Optional<String> notes) {}
