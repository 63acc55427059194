package org.carrel.catalogue.cover;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is done for covers by the clock. Every few seconds one node looks whether covers are wanted; it works on beside the
 * timetable, and others join in.
 */
@Configuration(proxyBeanMethods = false)
class CoverGround {
    @Bean
    Recurring fetchCovers(CoverRounds rounds) {
        return Recurring.every("fetch-covers", Duration.ofSeconds(15), rounds::begin);
    }

    /** One node at a time; the source is asked no more often than it grants, however many nodes there are. */
    @Bean
    Recurring lookForCoversByIsbn(IsbnCovers covers) {
        return Recurring.every("look-for-covers-by-isbn", Duration.ofSeconds(15), covers::round);
    }

    @Bean
    Recurring removeUnusedCovers(CoverStore covers, CoverProperties properties, Clock clock) {
        return Recurring.daily("remove-unused-covers", LocalTime.of(4, 10), ZoneOffset.UTC, () -> {
            var now = clock.instant();
            covers.removeUnused(now, now.minus(properties.unusedFor()));
        });
    }
}
