package org.carrel.circulation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carrel.circulation.Refusal.Damaged;
import org.carrel.circulation.Refusal.KeptForAnother;
import org.carrel.circulation.Refusal.Lost;
import org.carrel.circulation.Refusal.Missing;
import org.carrel.circulation.Refusal.OnLoanToAnother;
import org.carrel.circulation.Refusal.OnLoanToSelf;
import org.carrel.circulation.Refusal.ReferenceOnly;
import org.carrel.circulation.Refusal.Withdrawn;

/** What lending needs to know of a copy: its facts, who has it, whom it is kept for. */
record CopyFacts(
        UUID id,
        String barcode,
        UUID branchId,
        ZoneId zone,
        Condition condition,
        Optional<OpenLoan> loan,
        Optional<Kept> kept) {
    record Condition(boolean referenceOnly, boolean damaged, boolean missing, boolean lost, boolean withdrawn) {}

    record OpenLoan(UUID id, UUID readerId, Instant dueAt) {}

    record Kept(UUID holdId, UUID readerId, Instant until) {}

    /** Why this reader may not take this copy home, in the order a desk would want to read them. */
    List<Refusal> refusals(UUID reader) {
        return Stream.concat(
                        onLoan(reader).stream(),
                        Stream.of(
                                        kept.filter(k -> !k.readerId().equals(reader))
                                                .<Refusal>map(k -> new KeptForAnother(k.until())),
                                        Refusals.when(condition.withdrawn(), Withdrawn::new),
                                        Refusals.when(condition.lost(), Lost::new),
                                        Refusals.when(condition.missing(), Missing::new),
                                        Refusals.when(condition.damaged(), Damaged::new),
                                        Refusals.when(condition.referenceOnly(), ReferenceOnly::new))
                                .flatMap(Optional::stream))
                .toList();
    }

    private Optional<Refusal> onLoan(UUID reader) {
        return loan.map(
                l -> l.readerId().equals(reader) ? new OnLoanToSelf(l.dueAt()) : new OnLoanToAnother(l.dueAt()));
    }

    /** Whether it could go to the next who asks: at home, in order, and kept for nobody. */
    boolean free() {
        return loan.isEmpty() && kept.isEmpty() && lendable();
    }

    /** Whether it could be lent at some time, were it at home. */
    boolean lendable() {
        var c = condition;
        return !(c.withdrawn() || c.lost() || c.missing() || c.damaged() || c.referenceOnly());
    }
}
