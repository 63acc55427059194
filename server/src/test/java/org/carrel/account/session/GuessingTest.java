package org.carrel.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrel.account.password.Passwords;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody meets who tries to guess a password over HTTP. */
@CarrelTest
class GuessingTest {
    private static final String WRONG = "not the password";

    @Autowired
    private Library library;

    @Autowired
    private TestClock clock;

    @Autowired
    private Passwords passwords;

    @Autowired
    private JdbcClient jdbc;

    /** Of guesses of other tests, which come from the same address. */
    @BeforeEach
    void forget() {
        jdbc.sql("delete from sign_in_tally").update();
    }

    private static Reply signIn(Api api, String name, String password) {
        return api.post("/v1/sessions", Map.of("username", name, "password", password));
    }

    /** What so many wrong passwords in a row come to, told without what differs from request to request. */
    private List<String> answers(String name, int times) {
        var answers = new ArrayList<String>();
        for (var i = 0; i < times; i++) {
            var reply = signIn(library.api(), name, WRONG);
            answers.add("%d %s %s %s %s"
                    .formatted(
                            reply.status(),
                            reply.code(),
                            reply.at("detail"),
                            reply.header("Retry-After").orElse(""),
                            reply.at("reasons/0/facts/availableAt")));
            clock.advance(Duration.ofMillis(700));
        }
        return answers;
    }

    @Test
    void a_locked_account_is_423_and_says_when_to_come_back() {
        var anna = library.reader();
        clock.set(Instant.parse("2126-11-25T09:30:00Z"));
        for (var i = 0; i < 3; i++) {
            assertThat(signIn(library.api(), anna.username(), WRONG).status()).isEqualTo(401);
        }
        var locked = signIn(library.api(), anna.username(), anna.password());
        assertThat(locked.status()).isEqualTo(423);
        assertThat(locked.code()).isEqualTo("account_locked");
        assertThat(locked.header("Retry-After")).contains("1");
        assertThat(locked.at("reasons/0/facts/waitSeconds")).isEqualTo("1");
        assertThat(locked.at("reasons/0/facts/availableAt")).isEqualTo("2126-11-25T09:30:01Z");
        clock.advance(Duration.ofSeconds(1));
        assertThat(signIn(library.api(), anna.username(), anna.password()).status())
                .isEqualTo(201);
    }

    @Test
    void names_of_nobody_are_answered_the_same_at_every_step() {
        var anna = library.reader();
        var begin = Instant.parse("2126-11-25T09:30:00Z");
        clock.set(begin);
        var hers = answers(anna.username(), 40);
        clock.set(begin);
        jdbc.sql("delete from sign_in_tally").update();
        var nobodys = answers("nobody-of-this-name", 40);
        assertThat(nobodys).isEqualTo(hers);
        assertThat(hers).anyMatch(answer -> answer.startsWith("401")).anyMatch(answer -> answer.startsWith("423"));
    }

    @Test
    void a_name_of_nobody_costs_as_many_hashes_as_a_wrong_password() {
        var anna = library.reader();
        var before = passwords.computed();
        assertThat(signIn(library.api(), anna.username(), WRONG).status()).isEqualTo(401);
        var known = passwords.computed() - before;
        assertThat(signIn(library.api(), "nobody-of-this-name", WRONG).status()).isEqualTo(401);
        var unknown = passwords.computed() - before - known;
        assertThat(known).isEqualTo(1);
        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void what_is_locked_costs_no_hash() {
        for (var i = 0; i < 3; i++) {
            signIn(library.api(), "nobody-of-this-name", WRONG);
        }
        var before = passwords.computed();
        clock.set(clock.instant());
        assertThat(signIn(library.api(), "nobody-of-this-name", WRONG).status()).isEqualTo(423);
        assertThat(passwords.computed()).isEqualTo(before);
    }

    @Test
    void a_browser_that_was_signed_in_before_gets_in_while_its_neighbours_guess() {
        var anna = library.reader();
        var cookie = signIn(library.api(), anna.username(), anna.password())
                .header("Set-Cookie")
                .orElseThrow();
        assertThat(cookie).startsWith("carrel_device=").contains("HttpOnly", "SameSite=Strict", "Path=/");
        clock.set(clock.instant());
        for (var i = 0; i < 3; i++) {
            signIn(library.api(), anna.username(), WRONG);
        }
        assertThat(signIn(library.api(), anna.username(), anna.password()).status())
                .isEqualTo(423);
        var desk = library.api().with("Cookie", cookie.substring(0, cookie.indexOf(';')));
        assertThat(signIn(desk, anna.username(), anna.password()).status()).isEqualTo(201);
        assertThat(signIn(desk, library.reader().username(), WRONG).status())
                .as("of another account the cookie says nothing")
                .isEqualTo(401);
    }

    @Test
    void the_current_password_cannot_be_guessed_by_whoever_holds_a_token() {
        var anna = library.reader();
        clock.set(clock.instant());
        var change = Map.of("currentPassword", WRONG, "newPassword", "another long walk");
        for (var i = 0; i < 3; i++) {
            assertThat(anna.api().put("/v1/me/password", change).status()).isEqualTo(403);
        }
        var locked = anna.api().with("Idempotency-Key", "k").put("/v1/me/password", change);
        assertThat(locked.status()).isEqualTo(423);
        assertThat(signIn(library.api(), anna.username(), anna.password()).status())
                .isEqualTo(201);
    }
}
