package org.carrel.platform.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps all nodes to one timetable, which is a table. It runs with the server; a command has no business with it. */
@Component
class Timetable implements SmartLifecycle {
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(20);
    private final List<Recurring> work;
    private final DataSource dataSource;
    private final Clock clock;
    private final ScheduleProperties properties;
    private final boolean serves;
    private @Nullable Scheduler running;

    Timetable(
            List<Recurring> work,
            DataSource dataSource,
            Clock clock,
            ScheduleProperties properties,
            ApplicationContext context) {
        this.work = work;
        this.dataSource = dataSource;
        this.clock = clock;
        this.properties = properties;
        this.serves = context instanceof WebServerApplicationContext;
    }

    @Override
    public synchronized void start() {
        if (serves && properties.enabled() && running == null) {
            var scheduler = scheduler();
            scheduler.start();
            running = scheduler;
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    private Scheduler scheduler() {
        return Scheduler.create(dataSource)
                .startTasks(work.stream().map(Recurring::task).toList())
                .clock(clock::instant)
                .threads(properties.threads())
                .pollingInterval(properties.pollingInterval())
                .shutdownMaxWait(PATIENCE_AT_THE_END)
                .build();
    }
}
