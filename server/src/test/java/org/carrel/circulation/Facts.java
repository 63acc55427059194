package org.carrel.circulation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.circulation.CheckOutFacts.OwnHold;
import org.carrel.circulation.CheckOutFacts.Title;
import org.carrel.circulation.CopyFacts.Condition;
import org.carrel.circulation.CopyFacts.Kept;
import org.carrel.circulation.CopyFacts.OpenLoan;

/** Facts for the decisions' tests: everything in order, unless a test says otherwise. */
final class Facts {
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final UUID ADA = UUID.fromString("00000000-0000-7000-8000-00000000ada0");
    static final UUID BEN = UUID.fromString("00000000-0000-7000-8000-00000000be40");
    static final UUID MAIN = UUID.fromString("00000000-0000-7000-8000-0000000000b1");
    static final Condition IN_ORDER = new Condition(false, false, false, false, false);
    static final LendingPolicy POLICY = new LendingPolicy(28, 10, 2, 10, 7, 1, NOW);

    private Facts() {}

    static ReaderFacts ada() {
        return adaWith(0, 0);
    }

    static ReaderFacts adaWith(int openLoans, int overdue) {
        return new ReaderFacts(ADA, false, Optional.empty(), Optional.empty(), Optional.empty(), openLoans, overdue);
    }

    static CopyFacts copy() {
        return copy(IN_ORDER);
    }

    static CopyFacts copy(Condition condition) {
        return copy(condition, Optional.empty(), Optional.empty());
    }

    static CopyFacts lentTo(UUID reader) {
        return copy(
                IN_ORDER,
                Optional.of(new OpenLoan(UUID.randomUUID(), reader, NOW.plusSeconds(1_000))),
                Optional.empty());
    }

    static CopyFacts keptFor(UUID reader) {
        return copy(
                IN_ORDER, Optional.empty(), Optional.of(new Kept(UUID.randomUUID(), reader, NOW.plusSeconds(1_000))));
    }

    private static CopyFacts copy(Condition condition, Optional<OpenLoan> loan, Optional<Kept> kept) {
        var id = UUID.randomUUID();
        return new CopyFacts(id, "C" + id, MAIN, ZoneOffset.UTC, condition, loan, kept);
    }

    static CheckOutFacts checkOut(ReaderFacts reader, CopyFacts... copies) {
        return new CheckOutFacts(
                Optional.of(reader),
                Optional.of(title()),
                List.of(copies),
                Optional.<OwnHold>empty(),
                POLICY,
                ZoneOffset.UTC);
    }

    static Title title() {
        return new Title(UUID.randomUUID(), "Solaris", false);
    }

    static Loan loan(UUID reader, int renewals, Instant dueAt) {
        return new Loan(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Solaris",
                UUID.randomUUID(),
                "C1",
                reader,
                NOW.minusSeconds(100_000),
                dueAt,
                renewals,
                2,
                Optional.empty(),
                1);
    }

    static RenewalFacts renewal(Loan loan, ReaderFacts reader, int waiting) {
        return new RenewalFacts(loan, 28, reader, waiting, ZoneId.of("UTC"));
    }
}
