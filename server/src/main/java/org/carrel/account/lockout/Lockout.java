package org.carrel.account.lockout;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.carrel.account.SecurityEvent;
import org.carrel.account.lockout.Counter.Counted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts wrong guesses at somebody's secret, and makes the next one wait. A guess is counted before it is looked at and
 * taken back when it was right, so that many at once are as slow as one after the other. All of it is the same for names
 * that nobody has.
 */
@Component
public class Lockout {
    private final Places places;
    private final TallyStore tallies;
    private final Names names;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;

    Lockout(
            Places places,
            TallyStore tallies,
            Names names,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.places = places;
        this.tallies = tallies;
        this.names = names;
        this.clock = clock;
        this.events = events;
        this.apart = new TransactionTemplate(transactions);
        // A failure counts, whatever becomes of the request.
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Lets somebody try to prove who they are.
     *
     * @param check empty where the secret was wrong; what it throws counts as no guess
     * @throws org.carrel.platform.http.ProblemException 423 where the account is locked for them, 429 where their address
     *     has to wait; both say until when, and {@code check} is not asked
     */
    public <T> Optional<T> guess(Claim claim, Supplier<Optional<T>> check) {
        var counters = places.counters(claim);
        requireOpen(tallies.find(counters, clock.instant()));
        var counted = Objects.requireNonNull(apart.execute(status -> count(claim, counters)));
        requireOpen(counted.before());
        try {
            var proven = check.get();
            proven.ifPresent(done -> apart.executeWithoutResult(status -> succeeded(claim, counted.after())));
            return proven;
        } catch (RuntimeException e) {
            apart.executeWithoutResult(status -> tallies.withdraw(counted.after(), clock.instant()));
            throw e;
        }
    }

    /** They proved who they are in another way, such as by a letter: nothing that was guessed before stands against them. */
    public void lift(UUID account) {
        tallies.lift(names.of(account));
    }

    /** As it was, and as it is with this guess; the same where it may not be made. */
    private record Counting(List<Counted> before, List<Counted> after) {}

    private Counting count(Claim claim, List<Counter> counters) {
        var now = clock.instant();
        var before = tallies.lock(counters, now);
        if (before.stream().anyMatch(c -> !c.tally().isOpen(now))) {
            return new Counting(before, before);
        }
        var after = before.stream().map(c -> c.failed(now)).toList();
        tallies.write(after);
        if (after.stream().anyMatch(Lockout::justLocked)) {
            claim.account()
                    .map(account -> SecurityEvent.of(SecurityEvent.Kind.LOCKED_OUT, account, now))
                    .ifPresent(events::publishEvent);
        }
        return new Counting(before, after);
    }

    private void succeeded(Claim claim, List<Counted> counted) {
        tallies.withdraw(counted, clock.instant());
        tallies.forget(counted.stream()
                .map(Counted::counter)
                .filter(counter -> counter.scope() == Counter.Scope.PLACE)
                .toList());
        claim.account().ifPresent(account -> places.remember(account, claim.whence()));
    }

    private static boolean justLocked(Counted counted) {
        return counted.counter().scope() != Counter.Scope.ADDRESS
                && counted.tally().failures() == counted.counter().patience().lockAfter();
    }

    private void requireOpen(List<Counted> counted) {
        Waits.refuse(counted, clock.instant());
    }
}
