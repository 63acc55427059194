package org.carrel.circulation;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Every fact a check-out is decided on, gathered and locked by one statement.
 *
 * @param copies the copy with the barcode, or those of the book, oldest first
 * @param ownHold the reader's open hold on this book
 * @param zone of the first branch, for the reader's days where no copy says otherwise
 */
record CheckOutFacts(
        Optional<ReaderFacts> reader,
        Optional<Title> title,
        List<CopyFacts> copies,
        Optional<OwnHold> ownHold,
        LendingPolicy policy,
        ZoneId zone) {
    record Title(UUID id, String title, boolean deleted) {}

    record OwnHold(UUID id, Optional<UUID> copyId) {}
}
