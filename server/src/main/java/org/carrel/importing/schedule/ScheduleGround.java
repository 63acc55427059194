package org.carrel.importing.schedule;

import java.time.Duration;
import org.carrel.platform.http.Law;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScheduleGround {
    private static final Duration LOOKING = Duration.ofSeconds(30);

    @Bean
    Recurring dueImports(DueSchedules due) {
        return Recurring.every("import-schedules", LOOKING, due::take);
    }

    @Bean
    Law scheduleName() {
        return new Law(
                "one_schedule_of_a_name", "schedule_name_taken", "name", "Another import schedule has this name.");
    }
}
