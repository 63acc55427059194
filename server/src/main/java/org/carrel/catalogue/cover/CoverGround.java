package org.carrel.catalogue.cover;

import java.time.Duration;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every few seconds one node looks whether covers are wanted; it works on beside the timetable, and others join in. */
@Configuration(proxyBeanMethods = false)
class CoverGround {
    @Bean
    Recurring fetchCovers(CoverRounds rounds) {
        return Recurring.every("fetch-covers", Duration.ofSeconds(15), rounds::begin);
    }
}
