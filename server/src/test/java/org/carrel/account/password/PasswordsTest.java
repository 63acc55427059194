package org.carrel.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carrel.platform.http.InvalidValue;
import org.carrel.platform.http.ProblemException;
import org.carrel.testing.AtOnce;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCrypt;

class PasswordsTest {
    private final Passwords passwords = new Passwords(cost(64, 8));

    private static HashingCost cost(int memory, int waiting) {
        return new HashingCost(memory, 1, 1, 1, waiting, Duration.ofSeconds(30));
    }

    private static NewPassword password(String text) {
        return NewPassword.parse(text, List.of("anna"));
    }

    @Test
    void two_hashes_of_one_password_differ_and_both_match() {
        var one = passwords.hash(password("a long walk home"));
        var other = passwords.hash(password("a long walk home"));
        assertThat(one).startsWith("$argon2id$v=19$m=64,t=1,p=1$").isNotEqualTo(other);
        assertThat(passwords.matches("a long walk home", Optional.of(one))).isTrue();
        assertThat(passwords.matches("a long walk Home", Optional.of(one))).isFalse();
        assertThat(passwords.matches("nobody has this password", Optional.empty()))
                .isFalse();
    }

    @Test
    void every_spelling_of_bcrypt_is_understood_and_replaced() {
        var hash = BCrypt.hashpw("a long walk home", BCrypt.gensalt(4));
        for (var prefix : List.of("$2a$", "$2b$", "$2y$")) {
            var spelt = prefix + hash.substring(4);
            assertThat(passwords.matches("a long walk home", Optional.of(spelt)))
                    .isTrue();
            assertThat(passwords.upgrade("a long walk home", spelt)).isPresent();
        }
        assertThat(passwords.matches("x", Optional.of("$2a$nonsense"))).isFalse();
        assertThat(passwords.matches("x", Optional.of("nonsense"))).isFalse();
    }

    @Test
    void what_bcrypt_would_cut_never_matches() {
        var cut = "x".repeat(72);
        var hash = BCrypt.hashpw(cut, BCrypt.gensalt(4));
        assertThat(passwords.matches(cut, Optional.of(hash))).isTrue();
        assertThat(passwords.matches(cut + "y", Optional.of(hash))).isFalse();
    }

    @Test
    void a_hash_is_replaced_when_more_work_is_asked_now_and_kept_when_not() {
        var weak = passwords.hash(password("a long walk home"));
        assertThat(passwords.upgrade("a long walk home", weak)).isEmpty();
        assertThat(new Passwords(cost(128, 8)).upgrade("a long walk home", weak))
                .isPresent();
    }

    @Test
    void who_would_wait_in_too_long_a_line_is_told_to_come_back() {
        var busy = new Passwords(cost(131_072, 0));
        var answers = AtOnce.run(12, n -> {
            try {
                return busy.hash(password("a long walk home"));
            } catch (ProblemException e) {
                return e.getMessage();
            }
        });
        assertThat(answers).anyMatch(answer -> answer.startsWith("$argon2id"));
        assertThat(answers).anyMatch(answer -> answer.startsWith("Too many"));
        assertThat(busy.hash(password("a long walk home")))
                .as("the line moves on")
                .startsWith("$argon2id");
    }

    @Test
    void a_password_never_shows_itself() {
        assertThat(password("a long walk home").toString()).doesNotContain("walk");
        assertThatThrownBy(() -> password("Anna Karenina")).isInstanceOf(InvalidValue.class);
    }
}
