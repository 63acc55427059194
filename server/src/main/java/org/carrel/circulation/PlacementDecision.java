package org.carrel.circulation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.circulation.Refusal.AlreadyBorrowed;
import org.carrel.circulation.Refusal.AlreadyHeld;
import org.carrel.circulation.Refusal.NothingToHold;
import org.carrel.circulation.Refusal.TooManyHolds;

/** Whether a reader may queue for a book: the only place that knows. */
final class PlacementDecision {
    /**
     * What it is decided on.
     *
     * @param copies all copies of the book
     */
    record Facts(
            ReaderFacts reader,
            int openHolds,
            boolean heldAlready,
            List<CopyFacts> copies,
            int maxHolds,
            ZoneId zone) {}

    private PlacementDecision() {}

    static List<Refusal> refusals(Facts facts, Instant now) {
        var borrowed = facts.copies().stream()
                .flatMap(copy -> copy.loan().stream())
                .filter(loan -> loan.readerId().equals(facts.reader().id()))
                .findFirst();
        var ofHold = Stream.of(
                        Refusals.when(
                                facts.openHolds() >= facts.maxHolds(),
                                () -> new TooManyHolds(facts.openHolds(), facts.maxHolds())),
                        Refusals.when(facts.heldAlready(), AlreadyHeld::new),
                        borrowed.<Refusal>map(loan -> new AlreadyBorrowed(loan.dueAt())),
                        Refusals.when(facts.copies().stream().noneMatch(CopyFacts::lendable), NothingToHold::new))
                .flatMap(Optional::stream);
        return Stream.concat(facts.reader().blocks(now, facts.zone()).stream(), ofHold)
                .toList();
    }
}
