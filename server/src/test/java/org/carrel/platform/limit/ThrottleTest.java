package org.carrel.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.carrel.platform.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottleTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T09:30:00Z"));
    private final Clock clock =
            InstantSource.tick(now::get, Duration.ofNanos(1)).withZone(ZoneOffset.UTC);
    private final Throttle throttle = new Throttle("try", Limit.valueOf("3/1m"), clock);

    @Test
    void what_passes_the_limit_is_refused_until_time_has_passed() {
        for (var i = 0; i < 3; i++) {
            throttle.take("anna");
        }
        assertThatThrownBy(() -> throttle.take("anna"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("20 seconds");
        assertThatCode(() -> throttle.take("berta")).doesNotThrowAnyException();
        now.updateAndGet(instant -> instant.plusSeconds(20));
        assertThatCode(() -> throttle.take("anna")).doesNotThrowAnyException();
        assertThatThrownBy(() -> throttle.take("anna")).isInstanceOf(ProblemException.class);
    }

    @Test
    void what_is_only_asked_for_is_not_taken_and_failures_are_all_paid_for() {
        for (var i = 0; i < 10; i++) {
            throttle.requireLeft("anna");
        }
        for (var i = 0; i < 6; i++) {
            throttle.count("anna");
        }
        now.updateAndGet(instant -> instant.plusSeconds(60));
        assertThatThrownBy(() -> throttle.requireLeft("anna")).isInstanceOf(ProblemException.class);
        now.updateAndGet(instant -> instant.plusSeconds(20));
        assertThatCode(() -> throttle.requireLeft("anna")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "10/", "/5m", "0/5m", "10/0s", "10/2d", "ten/5m", "10/5 m"})
    void a_limit_is_written_one_way(String text) {
        assertThatThrownBy(() -> Limit.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_limit_says_how_often_in_which_time() {
        assertThat(Limit.valueOf("10/5m")).isEqualTo(new Limit(10, Duration.ofMinutes(5)));
    }
}
