package org.carrel.account.lockout;

import java.time.Duration;
import java.time.Instant;

/**
 * What was guessed wrongly of late.
 *
 * @param failures those that were not forgiven at {@code countedAt}
 * @param countedAt from when on the next is forgiven
 * @param openAt until then nothing is even looked at
 */
record Tally(int failures, Instant countedAt, Instant openAt) {
    static Tally fresh(Instant now) {
        return new Tally(0, now, now);
    }

    boolean isOpen(Instant now) {
        return !openAt.isAfter(now);
    }

    /** With one more failure. */
    Tally failed(Patience patience, Instant now) {
        var forgiven = forgiven(patience.forgiven(), now);
        var all = forgiven.failures + 1;
        return new Tally(all, forgiven.countedAt, now.plus(patience.after(all)));
    }

    /** When nothing of it matters any more. */
    Instant forgottenAt(Patience patience) {
        var forgiven = countedAt.plus(patience.forgiven().multipliedBy(failures));
        return forgiven.isAfter(openAt) ? forgiven : openAt;
    }

    private Tally forgiven(Duration each, Instant now) {
        var times = Math.max(0, Duration.between(countedAt, now).dividedBy(each));
        return times >= failures
                ? new Tally(0, now, openAt)
                : new Tally((int) (failures - times), countedAt.plus(each.multipliedBy(times)), openAt);
    }
}
