package org.carrel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class CarrelTestTest {
    @Autowired
    private Clock clock;

    @Autowired
    private TestClock testClock;

    @Autowired
    private JdbcClient jdbc;

    @RepeatedTest(3)
    void each_test_finds_what_the_migrations_put_there_and_nothing_else() {
        assertThat(jdbc.sql("select count(*) from branch").query(Integer.class).single())
                .isEqualTo(1);
        jdbc.sql("delete from branch").update();
    }

    @Test
    void the_applications_clock_is_the_tests_to_set() {
        var leapSecondEve = Instant.parse("2016-12-31T23:59:59Z");
        testClock.set(leapSecondEve);
        testClock.advance(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo("2017-01-01T00:00:00Z");
    }
}
