package org.carrel.holding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.Money;
import org.carrel.platform.audit.Shown;

/**
 * One thing on a shelf.
 *
 * @param status derived from the facts
 * @param itemType a token such as {@code standard}, for policies
 * @param price what it cost, or would cost to replace; for staff
 * @param notes for staff
 */
@Shown
public record Copy(
        UUID id,
        String barcode,
        UUID bookId,
        UUID branchId,
        CopyStatus status,
        Optional<String> shelfLocation,
        Optional<String> callNumber,
        String itemType,
        Optional<Money> price,
        Optional<String> condition,
        LocalDate acquiredOn,
        boolean referenceOnly,
        boolean damaged,
        boolean missing,
        boolean lost,
        Optional<Instant> withdrawnAt,
        Optional<String> withdrawalReason,
        Optional<String> notes,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore int version) {
    /** As readers see it. */
    public Copy withoutStaffMatters() {
        return new Copy(
                id,
                barcode,
                bookId,
                branchId,
                status,
                shelfLocation,
                callNumber,
                itemType,
                Optional.empty(),
                condition,
                acquiredOn,
                referenceOnly,
                damaged,
                missing,
                lost,
                withdrawnAt,
                Optional.empty(),
                Optional.empty(),
                createdAt,
                updatedAt,
                version);
    }
}
