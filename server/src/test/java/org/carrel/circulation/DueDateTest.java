package org.carrel.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DueDateTest {
    /** Zones that move their clocks at midnight, by half an hour, over a whole day, or not at all. */
    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "UTC",
                        "Europe/Berlin",
                        "America/Sao_Paulo",
                        "America/Havana",
                        "Asia/Beirut",
                        "Australia/Lord_Howe",
                        "Pacific/Apia",
                        "Pacific/Kiritimati",
                        "Africa/Cairo")
                .map(ZoneId::of);
    }

    @Property(tries = 2_000)
    void a_loan_ends_with_the_last_second_of_its_last_day(
            @ForAll("zones") ZoneId zone,
            @ForAll @LongRange(min = 946_684_800L, max = 4_102_444_800L) long second,
            @ForAll @IntRange(min = 1, max = 365) int days) {
        var now = Instant.ofEpochSecond(second);
        var due = DueDate.of(now, days, zone, Optional.empty());

        assertThat(LocalDate.ofInstant(due.plusSeconds(1), zone)).isAfter(LocalDate.ofInstant(due, zone));
        // Samoa had no 30th of December 2011: there a day's end can be the end of the day before.
        assertThat(LocalDate.ofInstant(due, zone))
                .isBetween(
                        LocalDate.ofInstant(now, zone).plusDays(days - 1L),
                        LocalDate.ofInstant(now, zone).plusDays(days));
        assertThat(due).isAfter(now.plus(Duration.ofDays(days)).minus(Duration.ofHours(26)));
        assertThat(LocalTime.ofInstant(due, zone).getSecond()).isEqualTo(59);
    }

    @Property
    void neither_a_wish_nor_the_end_of_a_membership_lengthens_a_loan(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = -30, max = 400) int wish,
            @ForAll @IntRange(min = 0, max = 400) int expiry) {
        var now = Instant.parse("2026-03-02T10:00:00Z");
        var expiresOn = LocalDate.ofInstant(now, zone).plusDays(expiry);
        var due = DueDate.of(now, 28, zone, Optional.of(expiresOn), Optional.of(now.plus(Duration.ofDays(wish))));

        assertThat(due)
                .isBeforeOrEqualTo(DueDate.of(now, 28, zone, Optional.empty()))
                .isAfterOrEqualTo(now);
        assertThat(LocalDate.ofInstant(due, zone)).isBeforeOrEqualTo(expiresOn);
    }
}
