package org.carrel.circulation;

import java.time.Instant;
import java.util.Optional;
import org.carrel.circulation.CheckIn.KeptFor;
import org.carrel.circulation.CheckIn.Route;

/** Where a copy that came back goes: the only place that knows. */
final class CheckInDecision {
    private CheckInDecision() {}

    /** Nothing is refused here: whatever is brought back is taken. */
    static CheckIn decide(CheckInFacts facts, Instant now) {
        var keptFor = facts.keptFor().or(() -> next(facts, now));
        var copy = facts.copy();
        return new CheckIn(
                facts.title().id(),
                facts.title().title(),
                copy.id(),
                copy.barcode(),
                route(copy.condition(), keptFor),
                facts.loan(),
                keptFor);
    }

    /** A copy marked as missing or lost is here, so it is neither any longer. */
    private static Optional<KeptFor> next(CheckInFacts facts, Instant now) {
        var c = facts.copy().condition();
        if (c.withdrawn() || c.damaged() || c.referenceOnly()) {
            return Optional.empty();
        }
        return facts.next()
                .map(waiting -> new KeptFor(
                        waiting.holdId(),
                        waiting.readerId(),
                        waiting.readerName(),
                        DueDate.endOfDayIn(
                                now, facts.holdShelfDays(), facts.copy().zone())));
    }

    private static Route route(CopyFacts.Condition condition, Optional<KeptFor> keptFor) {
        if (condition.withdrawn()) {
            return Route.STAFF;
        }
        if (condition.damaged()) {
            return Route.REPAIR;
        }
        return keptFor.isPresent() ? Route.HOLD_SHELF : Route.SHELF;
    }
}
