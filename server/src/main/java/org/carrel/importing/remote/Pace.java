package org.carrel.importing.remote;

import java.time.Duration;
import java.time.Instant;

/** How soon the next question may follow: on the average one in so much time, but three at once after a silence. */
final class Pace {
    private static final int AT_ONCE = 3;
    private final Duration between;
    private Instant next = Instant.MIN;

    Pace(Duration between) {
        this.between = between;
    }

    /** Takes the next place. @return how long to wait for it */
    synchronized Duration take(Instant now) {
        var earliest = now.minus(between.multipliedBy(AT_ONCE - 1));
        var place = next.isBefore(earliest) ? earliest : next;
        next = place.plus(between);
        return place.isAfter(now) ? Duration.between(now, place) : Duration.ZERO;
    }
}
