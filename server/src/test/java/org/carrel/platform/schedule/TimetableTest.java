package org.carrel.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CarrelTest
class TimetableTest {
    private static final ScheduleProperties OFTEN = new ScheduleProperties(true, 2, Duration.ofMillis(100));
    private static final ScheduleProperties NEVER = new ScheduleProperties(false, 1, Duration.ofSeconds(1));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Jobs jobs;

    @Test
    void of_several_nodes_one_does_the_work() throws Exception {
        var done = new AtomicInteger();
        var first = new CountDownLatch(1);
        var work = Recurring.every("try-once", Duration.ofHours(1), () -> {
            done.incrementAndGet();
            first.countDown();
        });
        var nodes = List.of(node(work, OFTEN), node(work, OFTEN), node(work, OFTEN));

        nodes.forEach(Timetable::start);
        var began = first.await(20, TimeUnit.SECONDS);
        nodes.forEach(Timetable::stop);

        assertThat(began).isTrue();
        assertThat(done).hasValue(1);
        assertThat(jobs.all()).singleElement().satisfies(job -> {
            assertThat(job.name()).isEqualTo("try-once");
            assertThat(job.lastSuccess()).isPresent();
            assertThat(job.next()).isPresent();
            assertThat(job.running()).isFalse();
        });
    }

    @Test
    void work_that_fails_is_noted_and_stays_on_the_timetable() throws Exception {
        var tried = new CountDownLatch(1);
        var work = Recurring.every("try-and-fail", Duration.ofHours(1), () -> {
            tried.countDown();
            throw new IllegalStateException("as the test wants it");
        });
        var node = node(work, OFTEN);

        node.start();
        var began = tried.await(20, TimeUnit.SECONDS);
        node.stop();

        assertThat(began).isTrue();
        assertThat(jobs.all()).singleElement().satisfies(job -> {
            assertThat(job.failures()).isEqualTo(1);
            assertThat(job.lastFailure()).isPresent();
            assertThat(job.next()).isPresent();
        });
    }

    @Test
    void a_node_that_takes_no_share_starts_nothing() {
        var idle = node(Recurring.every("try-never", Duration.ofHours(1), () -> {}), NEVER);
        idle.start();

        assertThat(idle.isRunning()).isFalse();
    }

    private Timetable node(Recurring work, ScheduleProperties properties) {
        return new Timetable(List.of(work), TestDatabase.dataSource(), Clock.systemUTC(), properties, application);
    }
}
