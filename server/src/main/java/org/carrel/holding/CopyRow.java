package org.carrel.holding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A copy on its way into the table.
 *
 * @param place among those that it came with
 * @param barcode absent until it is numbered
 */
record CopyRow(
        int place,
        UUID id,
        NewCopy copy,
        Optional<String> barcode,
        UUID branchId,
        String itemType,
        LocalDate acquiredOn) {
    UUID bookId() {
        return copy.bookId();
    }

    CopyRow numbered(long number) {
        return new CopyRow(place, id, copy, Optional.of(Barcode.numbered(number)), branchId, itemType, acquiredOn);
    }
}
