package org.carrel.account.lockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.carrel.platform.http.ProblemException;
import org.carrel.platform.schedule.Recurring;
import org.carrel.testing.AtOnce;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class LockoutTest {
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "203.0.113.9";

    @Autowired
    private Lockout lockout;

    @Autowired
    private Library library;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("purgeOfFailures")
    private Recurring purge;

    @BeforeEach
    void the_clock_stands_still() {
        clock.set(Instant.parse("2126-11-25T09:30:00Z"));
    }

    private static Claim claim(String name, String address) {
        return new Claim(Claim.PASSWORD, name, Optional.empty(), new Whence(address, Optional.empty()));
    }

    private static Claim claim(String name, UUID account, Whence whence) {
        return new Claim(Claim.PASSWORD, name, Optional.of(account), whence);
    }

    /** What a guess came to: {@code right}, {@code wrong}, or what was answered instead of looking at it. */
    private String guess(Claim claim, boolean right) {
        try {
            return lockout.guess(claim, () -> right ? Optional.of("right") : Optional.empty())
                    .orElse("wrong");
        } catch (ProblemException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private String wrong(Claim claim) {
        return guess(claim, false);
    }

    private void lock(Claim claim) {
        for (var i = 0; i < 10; i++) {
            assertThat(wrong(claim)).isEqualTo("wrong");
            clock.advance(Duration.ofSeconds(65));
        }
        assertThat(wrong(claim)).contains("for this name");
    }

    /** Guesses from so many addresses that no one of them has to wait. */
    private void wrongFromEverywhere(Claim claim, int times) {
        for (var i = 0; i < times; i++) {
            wrong(new Claim(
                    claim.secret(), claim.name(), claim.account(), new Whence("198.51.100." + i, Optional.empty())));
            clock.advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void each_wrong_guess_after_the_second_costs_twice_the_wait_and_the_tenth_a_quarter_of_an_hour() {
        var anna = claim("anna", HOME);
        assertThat(List.of(wrong(anna), wrong(anna), wrong(anna))).containsOnly("wrong");
        for (var seconds : List.of(1, 2, 4, 8, 16, 32, 64)) {
            assertThat(wrong(anna)).contains("Try again in " + seconds + " seconds");
            clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(wrong(anna)).contains("Try again in 1 seconds");
            clock.advance(Duration.ofMillis(1));
            assertThat(wrong(anna)).isEqualTo("wrong");
        }
        assertThat(wrong(anna)).contains("Try again in 900 seconds");
        clock.advance(Duration.ofMinutes(15));
        assertThat(guess(anna, true)).isEqualTo("right");
    }

    @Test
    void a_right_guess_makes_the_wrong_ones_before_it_forgotten_and_counts_for_nothing() {
        var anna = claim("anna", HOME);
        for (var i = 0; i < 20; i++) {
            assertThat(wrong(anna)).isEqualTo("wrong");
            assertThat(wrong(anna)).isEqualTo("wrong");
            assertThat(guess(anna, true)).isEqualTo("right");
        }
    }

    @Test
    void what_could_not_be_looked_at_was_no_guess() {
        var anna = claim("anna", HOME);
        for (var i = 0; i < 20; i++) {
            assertThatThrownBy(() -> lockout.guess(anna, () -> {
                        throw new IllegalStateException("busy");
                    }))
                    .hasMessage("busy");
        }
        assertThat(guess(anna, true)).isEqualTo("right");
    }

    @Test
    void many_guesses_at_once_are_no_faster_than_one_after_the_other() {
        var looked = new AtomicInteger();
        AtOnce.run(24, n -> {
            try {
                return lockout.guess(claim("anna", HOME), () -> {
                    looked.incrementAndGet();
                    return Optional.empty();
                });
            } catch (ProblemException e) {
                return Optional.empty();
            }
        });
        assertThat(looked).hasValue(3);
    }

    @Test
    void whoever_guesses_elsewhere_does_not_lock_somebody_out() {
        lock(claim("anna", ELSEWHERE));
        assertThat(wrong(claim("ANNA", ELSEWHERE))).contains("for this name");
        assertThat(guess(claim("anna", HOME), true)).isEqualTo("right");
    }

    @Test
    void guesses_from_everywhere_lock_a_name_for_a_minute_but_not_where_its_owner_was_before() {
        var anna = library.reader().id();
        var known = new Whence(HOME, Optional.empty());
        var device = new Whence("192.0.2.77", Optional.of("d".repeat(43)));
        assertThat(guess(claim("anna", anna, known), true)).isEqualTo("right");
        assertThat(guess(claim("anna", anna, device), true)).isEqualTo("right");
        wrongFromEverywhere(claim("anna", anna, known), 250);

        var stranger = claim("anna", anna, new Whence(ELSEWHERE, Optional.of("e".repeat(43))));
        assertThat(guess(stranger, true)).contains("for this name");
        assertThat(guess(claim("anna", anna, known), true)).isEqualTo("right");
        assertThat(guess(claim("anna", anna, new Whence(ELSEWHERE, device.device())), true))
                .isEqualTo("right");

        clock.advance(Duration.ofMinutes(1));
        assertThat(guess(stranger, true))
                .as("a stranger's lock is short, however long they go on")
                .isEqualTo("right");
    }

    @Test
    void a_known_device_is_counted_for_itself_so_that_neighbours_do_not_lock_it_out() {
        var anna = library.reader().id();
        var desk = new Whence(HOME, Optional.of("d".repeat(43)));
        assertThat(guess(claim("anna", anna, desk), true)).isEqualTo("right");
        lock(claim("anna", anna, new Whence(HOME, Optional.empty())));
        assertThat(guess(claim("anna", anna, desk), true)).isEqualTo("right");
        lock(claim("anna", anna, desk));
    }

    @Test
    void one_address_that_tries_many_names_has_to_wait_whatever_the_name() {
        IntStream.range(0, 93)
                .forEach(n -> assertThat(wrong(claim("name-" + n, ELSEWHERE))).isEqualTo("wrong"));
        assertThat(wrong(claim("another", ELSEWHERE)))
                .contains("from this address")
                .contains("1 seconds");
        for (var i = 0; i < 12; i++) {
            clock.advance(Duration.ofMinutes(5));
            IntStream.range(0, 20).forEach(n -> wrong(claim("more-" + n, ELSEWHERE)));
        }
        assertThat(wrong(claim("another", ELSEWHERE))).contains("from this address");
        assertThat(guess(claim("another", HOME), true)).isEqualTo("right");
    }

    @Test
    void knowing_the_password_buys_no_guesses_at_the_code() {
        var anna = library.reader().id();
        var whence = new Whence(HOME, Optional.empty());
        for (var i = 0; i < 3; i++) {
            assertThat(guess(claim("anna", anna, whence), true)).isEqualTo("right");
            assertThat(wrong(Claim.of(Claim.CODE, anna, whence))).isEqualTo("wrong");
        }
        assertThat(wrong(Claim.of(Claim.CODE, anna, whence))).contains("for this name");
        assertThat(guess(claim("anna", anna, whence), true)).isEqualTo("right");
    }

    @Test
    void a_reset_lifts_the_lock_under_both_names_and_for_codes() {
        var anna = library.reader();
        var whence = new Whence(ELSEWHERE, Optional.empty());
        var claims = List.of(
                claim(anna.username(), anna.id(), whence),
                claim(anna.username() + "@example.org", anna.id(), whence),
                Claim.of(Claim.CODE, anna.id(), whence));
        for (var claim : claims) {
            IntStream.range(0, 3).forEach(n -> wrong(claim));
            assertThat(wrong(claim)).contains("for this name");
        }
        lockout.lift(anna.id());
        for (var claim : claims) {
            assertThat(guess(claim, true)).isEqualTo("right");
        }
    }

    @Test
    void invented_names_leave_nothing_behind_once_they_are_forgiven() {
        IntStream.range(0, 50).forEach(n -> wrong(claim("invented-" + n, "198.51.100." + n)));
        assertThat(rows()).isPositive();
        clock.advance(Duration.ofMinutes(16));
        purge.run();
        assertThat(rows()).isZero();
    }

    @Test
    void a_lock_outlives_the_purge() {
        lock(claim("anna", HOME));
        clock.advance(Duration.ofMinutes(1));
        purge.run();
        assertThat(wrong(claim("anna", HOME))).contains("for this name");
    }

    private long rows() {
        return jdbc.sql("select count(*) from sign_in_tally").query(Long.class).single();
    }
}
