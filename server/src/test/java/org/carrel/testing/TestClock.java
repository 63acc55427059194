package org.carrel.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application's clock in tests: the real time, until a test sets it; each test starts with the real time again. */
public final class TestClock extends Clock {
    static final TestClock INSTANCE = new TestClock();

    private final AtomicReference<Supplier<Instant>> now = new AtomicReference<>(Instant::now);

    private TestClock() {}

    /** Stands still at this instant. */
    public void set(Instant instant) {
        now.set(() -> instant);
    }

    /** Stands still, this much later than now. */
    public void advance(Duration duration) {
        set(instant().plus(duration));
    }

    /** Tells the real time. */
    public void reset() {
        now.set(Instant::now);
    }

    /** In microseconds, as the application's own clock. */
    @Override
    public Instant instant() {
        return now.get().get().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the application's clock tells UTC; a zone is applied to its instants");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean
        @Primary
        TestClock testClock() {
            return INSTANCE;
        }
    }
}
