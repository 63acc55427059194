package org.carrel.holding;

import java.util.List;
import java.util.UUID;

/**
 * Copies of a book were added, found again, or taken back into stock. Published in the transaction, with the book's row
 * locked, so that whoever waits for one gets it before anybody else can.
 */
public record CopiesBecameAvailable(UUID bookId, List<UUID> copyIds) {
    public CopiesBecameAvailable {
        copyIds = List.copyOf(copyIds);
    }
}
