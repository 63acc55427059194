package org.carrel.circulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When a loan ends: always at the last second of a day in the branch's time zone, whatever its clocks do that day. */
final class DueDate {
    private DueDate() {}

    /**
     * @param days length of the loan
     * @param expiresOn the reader's last day, which no loan passes
     * @param willReturnAt an earlier wish of the reader's; it can shorten, never lengthen
     */
    static Instant of(
            Instant now, int days, ZoneId zone, Optional<LocalDate> expiresOn, Optional<Instant> willReturnAt) {
        var today = LocalDate.ofInstant(now, zone);
        var day = earlier(today.plusDays(days), expiresOn);
        var wished = earlier(day, willReturnAt.map(at -> LocalDate.ofInstant(at, zone)));
        var due = endOf(wished.isBefore(today) ? today : wished, zone);
        // Asked for within the last second of the only day it may last.
        return due.isAfter(now) ? due : now.plusSeconds(1);
    }

    static Instant of(Instant now, int days, ZoneId zone, Optional<LocalDate> expiresOn) {
        return of(now, days, zone, expiresOn, Optional.empty());
    }

    /** The last second of the day that lies so many days ahead. */
    static Instant endOfDayIn(Instant now, int days, ZoneId zone) {
        return endOf(LocalDate.ofInstant(now, zone).plusDays(days), zone);
    }

    private static LocalDate earlier(LocalDate day, Optional<LocalDate> other) {
        return other.filter(o -> o.isBefore(day)).orElse(day);
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }
}
