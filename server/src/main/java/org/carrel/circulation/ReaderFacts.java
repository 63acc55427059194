package org.carrel.circulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carrel.circulation.Refusal.ReaderExpired;
import org.carrel.circulation.Refusal.ReaderSuspended;

/**
 * What lending needs to know of a reader.
 *
 * @param suspendedUntil the end of a suspension; without one it lasts until it is lifted
 * @param expiresOn the last day of the membership
 */
record ReaderFacts(
        UUID id,
        boolean suspended,
        Optional<Instant> suspendedUntil,
        Optional<String> suspensionReason,
        Optional<LocalDate> expiresOn,
        int openLoans,
        int overdueLoans) {

    boolean suspendedAt(Instant now) {
        return suspended && suspendedUntil.map(now::isBefore).orElse(true);
    }

    boolean expiredAt(Instant now, ZoneId zone) {
        return expiresOn
                .map(day -> day.isBefore(LocalDate.ofInstant(now, zone)))
                .orElse(false);
    }

    /** Why this reader may take, keep or reserve nothing at all. */
    List<Refusal> blocks(Instant now, ZoneId zone) {
        return Stream.of(
                        Refusals.when(suspendedAt(now), () -> new ReaderSuspended(suspendedUntil, suspensionReason)),
                        Refusals.when(expiredAt(now, zone), () -> new ReaderExpired(expiresOn.orElseThrow())))
                .flatMap(Optional::stream)
                .toList();
    }
}
