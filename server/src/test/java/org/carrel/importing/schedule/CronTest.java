package org.carrel.importing.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.carrel.platform.http.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {
    @ParameterizedTest(name = "{0} in {1} after {2} is {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // An ordinary day, in five fields, in six, by name.
                "30 3 * * *      | UTC              | 2026-11-21T12:00:00Z | 2026-11-22T03:30:00Z",
                "15 30 3 * * *   | UTC              | 2026-11-21T12:00:00Z | 2026-11-22T03:30:15Z",
                "@daily          | America/New_York | 2026-11-21T12:00:00Z | 2026-11-22T05:00:00Z",
                "0 9 * * MON-FRI | Asia/Kolkata     | 2026-11-20T12:00:00Z | 2026-11-23T03:30:00Z",
                "0 0 1 1 *       | Pacific/Auckland | 2026-11-21T12:00:00Z | 2026-12-31T11:00:00Z",
                // Exactly now is over.
                "0 12 * * *      | UTC              | 2026-11-21T12:00:00Z | 2026-11-22T12:00:00Z",
                // Berlin, 29 March 2026: from 2:00 to 3:00 in one step. Half past two comes an hour later, and comes.
                "30 2 * * *      | Europe/Berlin    | 2026-03-28T12:00:00Z | 2026-03-29T01:30:00Z",
                "30 2 * * *      | Europe/Berlin    | 2026-03-29T01:30:00Z | 2026-03-30T00:30:00Z",
                "0 * * * *       | Europe/Berlin    | 2026-03-29T00:30:00Z | 2026-03-29T01:00:00Z",
                "0 * * * *       | Europe/Berlin    | 2026-03-29T01:00:00Z | 2026-03-29T02:00:00Z",
                // Berlin, 25 October 2026: from 3:00 back to 2:00. Half past two comes once, the first time.
                "30 2 * * *      | Europe/Berlin    | 2026-10-24T12:00:00Z | 2026-10-25T00:30:00Z",
                "30 2 * * *      | Europe/Berlin    | 2026-10-25T00:30:00Z | 2026-10-26T01:30:00Z",
                "30 2 * * *      | Europe/Berlin    | 2026-10-25T01:10:00Z | 2026-10-26T01:30:00Z",
                "0 4 * * *       | Europe/Berlin    | 2026-10-25T00:30:00Z | 2026-10-25T03:00:00Z",
                // Lord Howe moves by half an hour; Apia left out a whole day.
                "15 2 * * *      | Australia/Lord_Howe | 2026-10-03T14:00:00Z | 2026-10-03T15:45:00Z",
                "0 12 30 12 *    | Pacific/Apia     | 2011-12-29T12:00:00Z | 2011-12-30T22:00:00Z",
                // Days that come seldom.
                "0 0 29 2 *      | UTC              | 2026-11-21T12:00:00Z | 2028-02-29T00:00:00Z"
            })
    void the_next_time_is_by_the_clock_of_the_place(String cron, String zone, Instant now, Instant next) {
        assertThat(Cron.parse(cron).next(now, ZoneId.of(zone))).contains(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "never", "* * * *", "60 * * * *", "0 24 * * *", "* * * * * * *", "@reboot", "0 0 30 2 *"})
    void what_is_no_time_is_told_what_would_be_one(String text) {
        assertThatThrownBy(() -> Cron.parse(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void the_next_times_follow_each_other() {
        assertThat(Cron.parse("0 0 1 * *").next(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of("UTC"), 3))
                .containsExactly(
                        Instant.parse("2026-12-01T00:00:00Z"),
                        Instant.parse("2027-01-01T00:00:00Z"),
                        Instant.parse("2027-02-01T00:00:00Z"));
    }
}
