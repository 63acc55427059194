package org.carrel.circulation;

import java.util.Optional;
import java.util.UUID;

/**
 * Every fact a check-in is decided on.
 *
 * @param loan the open loan of the copy
 * @param next the first who waits for the book
 * @param keptFor whom the copy is kept for already
 */
record CheckInFacts(
        CheckOutFacts.Title title,
        CopyFacts copy,
        Optional<Loan> loan,
        Optional<Waiting> next,
        Optional<CheckIn.KeptFor> keptFor,
        int holdShelfDays) {
    record Waiting(UUID holdId, UUID readerId, String readerName) {}
}
