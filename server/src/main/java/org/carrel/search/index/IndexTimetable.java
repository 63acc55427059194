package org.carrel.search.index;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for the index by the clock. */
@Configuration(proxyBeanMethods = false)
class IndexTimetable {
    @Bean
    Recurring purgeOfChanges(FeedUpkeep upkeep) {
        return Recurring.every("purge-catalogue-changes", Duration.ofHours(6), upkeep::purge);
    }

    @Bean
    Recurring popularityCount(Popularity popularity) {
        return Recurring.daily("count-popularity", LocalTime.of(3, 30), ZoneOffset.UTC, popularity::count);
    }
}
