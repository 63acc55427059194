package org.carrel.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class Argon2idTest {
    private final Argon2id argon2 = new Argon2id(cost(1024, 2));

    /** From the test of the algorithm's reference implementation. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "password $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "password $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "password $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
                "differentpassword $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94",
            })
    void it_is_argon2id(String password, String hash) {
        assertThat(argon2.matches(password, hash)).isTrue();
        assertThat(argon2.matches(password + "x", hash)).isFalse();
    }

    @Test
    void hashes_are_read_by_others_and_theirs_by_us() {
        var other = new Argon2PasswordEncoder(16, 32, 1, 1024, 2);
        var theirs = String.valueOf(other.encode("naïve 密码"));
        assertThat(argon2.matches("naïve 密码", theirs)).isTrue();
        assertThat(argon2.isWeak(theirs)).isFalse();
        assertThat(other.matches("naïve 密码", argon2.hash("naïve 密码"))).isTrue();
        assertThat(argon2.hash("same")).isNotEqualTo(argon2.hash("same"));
    }

    @Test
    void less_work_than_today_is_weak() {
        assertThat(argon2.isWeak(new Argon2id(cost(512, 2)).hash("x"))).isTrue();
        assertThat(argon2.isWeak(new Argon2id(cost(1024, 1)).hash("x"))).isTrue();
        assertThat(argon2.isWeak(new Argon2id(cost(2048, 3)).hash("x"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$",
                "$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$2b$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ012345",
            })
    void what_is_no_such_hash_was_made_of_no_password(String text) {
        assertThat(argon2.matches("password", text)).isFalse();
        assertThat(argon2.isWeak(text)).isTrue();
    }

    /** Blocks are used again: nothing of one hash may be in another. */
    @Test
    void many_at_once_do_not_disturb_each_other() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        var hash = argon2.hash("password " + i);
                        return argon2.matches("password " + i, hash) && !argon2.matches("password " + (i + 1), hash);
                    })
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private static HashingCost cost(int memory, int iterations) {
        return new HashingCost(memory, iterations, 1, 2, 64, Duration.ofSeconds(5));
    }
}
