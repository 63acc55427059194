package org.carrel.platform.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The timetable of recurring work ({@code carrel.schedule.*}).
 *
 * @param enabled whether this node takes its share of it
 * @param threads how much of it this node does at once
 * @param pollingInterval how often this node looks for work that is due
 */
@Validated
@ConfigurationProperties("carrel.schedule")
record ScheduleProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2") @Min(1) @Max(64) int threads,
        @DefaultValue("10s") Duration pollingInterval) {
    ScheduleProperties {
        if (pollingInterval.compareTo(Duration.ofMillis(100)) < 0) {
            throw new IllegalArgumentException(
                    "carrel.schedule.polling-interval must be at least 100ms, is " + pollingInterval);
        }
    }
}
