package org.carrel.circulation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who wants to take what home.
 *
 * @param by who does it: the reader, or staff at the desk
 * @param willReturnAt when the reader means to bring it back; shortens the loan, never lengthens it
 */
public record CheckOutRequest(UUID readerId, UUID by, Wanted wanted, Optional<Instant> willReturnAt) {
    /** What is wanted: this very copy, or any so many of a book. */
    public sealed interface Wanted {
        record ByBarcode(String barcode) implements Wanted {}

        /** @param quantity 1 to 1,000; all or nothing */
        record OfBook(UUID bookId, int quantity, Optional<UUID> branchId) implements Wanted {}
    }

    int quantity() {
        return wanted instanceof Wanted.OfBook ofBook ? ofBook.quantity() : 1;
    }
}
