package org.carrel.circulation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who wants to take what home.
 *
 * @param by who does it: the reader, or staff at the desk
 * @param willReturnAt when the reader means to bring it back; shortens the loan, never lengthens it
 * @param branches only copies of these are lent; empty for all
 */
public record CheckOutRequest(
        UUID readerId, UUID by, Wanted wanted, Optional<Instant> willReturnAt, Set<UUID> branches) {
    public CheckOutRequest {
        branches = Set.copyOf(branches);
    }

    /** At any branch. */
    public CheckOutRequest(UUID readerId, UUID by, Wanted wanted, Optional<Instant> willReturnAt) {
        this(readerId, by, wanted, willReturnAt, Set.of());
    }

    /** What is wanted: this very copy, or any so many of a book. */
    public sealed interface Wanted {
        record ByBarcode(String barcode) implements Wanted {}

        /** @param quantity 1 to 1,000; all or nothing */
        record OfBook(UUID bookId, int quantity, Optional<UUID> branchId) implements Wanted {}
    }

    boolean reaches(UUID branch) {
        return branches.isEmpty() || branches.contains(branch);
    }

    int quantity() {
        return wanted instanceof Wanted.OfBook ofBook ? ofBook.quantity() : 1;
    }
}
