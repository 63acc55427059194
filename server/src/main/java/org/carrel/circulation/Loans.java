package org.carrel.circulation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carrel.platform.Ids;
import org.carrel.platform.http.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lends, takes back, renews. Each is one transaction of two statements: gather and lock every fact; write everything. */
@Service
public class Loans {
    /** The first round may read behind a lock it waited for; the second cannot. A third would mean a bug. */
    private static final int ROUNDS = 3;

    private final CheckOutStore checkOuts;
    private final CheckInStore checkIns;
    private final RenewalStore renewals;
    private final LoanStore loans;
    private final HoldQueue queue;
    private final VerificationDecision unverified;
    private final Clock clock;
    private final Counter lent;
    private final Counter returned;
    private final Counter renewed;

    Loans(
            CheckOutStore checkOuts,
            CheckInStore checkIns,
            RenewalStore renewals,
            LoanStore loans,
            HoldQueue queue,
            VerificationDecision unverified,
            Clock clock,
            MeterRegistry meters) {
        this.checkOuts = checkOuts;
        this.checkIns = checkIns;
        this.renewals = renewals;
        this.loans = loans;
        this.queue = queue;
        this.unverified = unverified;
        this.clock = clock;
        this.lent = meters.counter("carrel.loans");
        this.returned = meters.counter("carrel.returns");
        this.renewed = meters.counter("carrel.renewals");
    }

    /** Lends all that is asked for, or nothing. */
    @Transactional
    public CheckOut lend(CheckOutRequest request) {
        var now = clock.instant();
        for (var round = 0; round < ROUNDS; round++) {
            var facts = checkOuts.facts(request, now);
            var plan = CheckOutDecision.decide(request, facts, now);
            var refusals = Stream.concat(plan.refusals().stream(), unverified.refusal(request.readerId()).stream())
                    .toList();
            if (!refusals.isEmpty()) {
                return new CheckOut.Refused(refusals);
            }
            var made = plan.lendings().stream()
                    .map(lending -> loan(request, facts, lending, now))
                    .toList();
            if (checkOuts.lend(request, facts, made, now)) {
                giveUpKeptCopy(facts, made);
                lent.increment(made.size());
                return new CheckOut.Lent(made);
            }
        }
        throw new IllegalStateException("The facts of a check-out changed behind its locks");
    }

    /** Takes a copy back; empty when no copy has this barcode. */
    @Transactional
    public Optional<CheckIn> takeBack(String barcode) {
        var now = clock.instant();
        for (var round = 0; round < ROUNDS; round++) {
            var facts = checkIns.facts(barcode);
            if (facts.isEmpty()) {
                return Optional.empty();
            }
            var checkIn = CheckInDecision.decide(facts.get(), now);
            if (checkIns.takeBack(facts.get(), checkIn, now)) {
                checkIn.loan().ifPresent(loan -> returned.increment());
                return Optional.of(closed(checkIn, now));
            }
        }
        throw new IllegalStateException("The facts of a check-in changed behind its locks");
    }

    /** Renews a loan; empty when there is none such, or it is not this reader's. */
    @Transactional
    public Optional<Renewal> renew(UUID loanId, Optional<UUID> onlyIfReader) {
        var now = clock.instant();
        for (var round = 0; round < ROUNDS; round++) {
            var facts = renewals.facts(loanId)
                    .filter(f -> onlyIfReader.map(f.loan().readerId()::equals).orElse(true));
            if (facts.isEmpty()) {
                return Optional.empty();
            }
            var plan = RenewalDecision.decide(facts.get(), now);
            if (!plan.refusals().isEmpty()) {
                return Optional.of(new Renewal.Refused(plan.refusals()));
            }
            if (renewals.renew(facts.get(), plan.dueAt())) {
                renewed.increment();
                return Optional.of(new Renewal.Renewed(renewed(facts.get().loan(), plan.dueAt())));
            }
        }
        throw new IllegalStateException("The facts of a renewal changed behind its locks");
    }

    public Page<Loan> list(LoanFilter filter, Optional<UUID> reader) {
        return loans.list(filter, reader, clock.instant());
    }

    public Optional<Loan> find(UUID id) {
        return loans.find(id);
    }

    /** Who had a copy kept but took another leaves the kept one to the next who waits. */
    private void giveUpKeptCopy(CheckOutFacts facts, List<Loan> made) {
        facts.ownHold()
                .flatMap(CheckOutFacts.OwnHold::copyId)
                .filter(kept -> made.stream().noneMatch(loan -> loan.copyId().equals(kept)))
                .ifPresent(kept -> queue.settle(facts.title().orElseThrow().id()));
    }

    private static Loan loan(
            CheckOutRequest request, CheckOutFacts facts, CheckOutDecision.Lending lending, Instant now) {
        var title = facts.title().orElseThrow();
        var copy = lending.copy();
        return new Loan(
                Ids.next(),
                title.id(),
                title.title(),
                copy.id(),
                copy.barcode(),
                request.readerId(),
                now,
                lending.dueAt(),
                0,
                facts.policy().maxRenewals(),
                Optional.empty(),
                1);
    }

    private static CheckIn closed(CheckIn c, Instant now) {
        var loan = c.loan().map(l -> with(l, l.dueAt(), l.renewals(), Optional.of(now)));
        return new CheckIn(c.bookId(), c.title(), c.copyId(), c.barcode(), c.route(), loan, c.keptFor());
    }

    private static Loan renewed(Loan loan, Instant dueAt) {
        return with(loan, dueAt, loan.renewals() + 1, Optional.empty());
    }

    private static Loan with(Loan l, Instant dueAt, int renewals, Optional<Instant> returnedAt) {
        return new Loan(
                l.id(),
                l.bookId(),
                l.title(),
                l.copyId(),
                l.barcode(),
                l.readerId(),
                l.lentAt(),
                dueAt,
                renewals,
                l.maxRenewals(),
                returnedAt,
                l.version() + 1);
    }
}
