package org.carrel.platform.schedule;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.DisabledSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.scheduling.support.CronExpression;

/**
 * Work that is done again and again, by one node each time. What it throws is logged, and it is tried again at its next
 * time. A node that dies over it leaves it to another.
 */
public final class Recurring {
    private final String name;
    private final Schedule schedule;
    private final Runnable work;

    private Recurring(String name, Schedule schedule, Runnable work) {
        this.name = name;
        this.schedule = schedule;
        this.work = work;
    }

    /**
     * At the start, and then with this pause between the end of one and the beginning of the next.
     *
     * @param name stays the same from release to release, such as {@code purge-sessions}
     */
    public static Recurring every(String name, Duration pause, Runnable work) {
        return new Recurring(name, Schedules.fixedDelay(pause), work);
    }

    /** Once a day, at this time of the zone. */
    public static Recurring daily(String name, LocalTime at, ZoneId zone, Runnable work) {
        return new Recurring(name, Schedules.daily(zone, at), work);
    }

    /**
     * At the times that a cron expression names.
     *
     * @param cron Spring's six fields, or {@code -} for never
     */
    public static Recurring cron(String name, String cron, ZoneId zone, Runnable work) {
        var schedule = cron.equals("-") ? new DisabledSchedule() : new CronSchedule(CronExpression.parse(cron), zone);
        return new Recurring(name, schedule, work);
    }

    public String name() {
        return name;
    }

    /** Does it here and now, whatever the timetable says. */
    public void run() {
        work.run();
    }

    RecurringTask<Void> task() {
        return Tasks.recurring(name, schedule).execute((instance, context) -> work.run());
    }
}
