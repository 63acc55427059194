package org.carrel.importing;

import java.time.LocalDate;
import java.util.Optional;
import org.carrel.platform.Money;

/**
 * A copy that comes in with its book.
 *
 * @param barcode made by the system where absent; one that is there already is left alone
 * @param branchCode of one of our branches; the first branch where absent
 * @param itemType a token for policies, {@code standard} where absent
 */
public record IncomingCopy(
        Optional<String> barcode,
        Optional<String> branchCode,
        Optional<String> callNumber,
        Optional<String> shelfLocation,
        Optional<String> itemType,
        Optional<Money> price,
        Optional<LocalDate> acquiredOn,
        Optional<String> notes,
        boolean referenceOnly) {}
