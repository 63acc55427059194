package org.carrel.circulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.circulation.Refusal.AlreadyReturned;
import org.carrel.circulation.Refusal.NoRenewalsLeft;
import org.carrel.circulation.Refusal.NotLater;
import org.carrel.circulation.Refusal.SomebodyWaits;

/** Whether a loan goes on: the only place that knows. A renewed loan counts from now, under the values it was made under. */
final class RenewalDecision {
    /** @param dueAt meant only where {@code refusals} is empty */
    record Plan(Instant dueAt, List<Refusal> refusals) {}

    private RenewalDecision() {}

    static Plan decide(RenewalFacts facts, Instant now) {
        var loan = facts.loan();
        var dueAt =
                DueDate.of(now, facts.loanDays(), facts.zone(), facts.reader().expiresOn());
        var ofLoan = Stream.of(
                        loan.returnedAt().<Refusal>map(AlreadyReturned::new),
                        Refusals.when(
                                loan.renewals() >= loan.maxRenewals(), () -> new NoRenewalsLeft(loan.maxRenewals())),
                        Refusals.when(facts.waiting() > 0, () -> new SomebodyWaits(facts.waiting())),
                        Refusals.when(!dueAt.isAfter(loan.dueAt()), () -> new NotLater(loan.dueAt())))
                .flatMap(Optional::stream);
        var ofReader = facts.reader().blocks(now, facts.zone()).stream();
        return new Plan(dueAt, Stream.concat(ofReader, ofLoan).toList());
    }
}
