package org.carrel.platform.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/** The times that a cron expression names; after one that was missed, the next to come. */
final class CronSchedule implements Schedule {
    private final CronExpression expression;
    private final ZoneId zone;

    CronSchedule(CronExpression expression, ZoneId zone) {
        this.expression = expression;
        this.zone = zone;
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete done) {
        return after(done.getTimeDone());
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return after(now);
    }

    @Override
    public boolean isDeterministic() {
        return true;
    }

    private Instant after(Instant instant) {
        return Optional.ofNullable(expression.next(instant.atZone(zone)))
                .map(java.time.ZonedDateTime::toInstant)
                .orElse(NEVER);
    }
}
