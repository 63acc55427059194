package org.carrel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The watch over the whole run's logs sees what is written by any logger, and lets it fail. */
class LogWatchTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org is here",
                "token eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.sig",
                "key carrel_key_abcdefghijklmnopqrstuvwx",
                "said: the watched pass phrase."
            })
    void a_private_word_in_any_log_fails_the_run(String line) {
        PrivateWords.note("{\"password\": \"the watched pass phrase\"}");
        LoggerFactory.getLogger("org.carrel.whoever").error("something: {}", line);

        assertThatThrownBy(() -> new LogWatch().afterAll(mock(ExtensionContext.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("private: ")
                .message()
                .doesNotContain("ada@example.org");
    }

    @Test
    void other_lines_do_no_harm_and_a_line_is_told_once() {
        LoggerFactory.getLogger("org.carrel.whoever").error("user 0190 at /v1/me in 12 ms");

        assertThatCode(() -> new LogWatch().afterAll(mock(ExtensionContext.class)))
                .doesNotThrowAnyException();
    }

    @Test
    void tokens_that_pass_over_the_wire_are_known() {
        PrivateWords.note("{\"refreshToken\":\"q0w9e8r7t6z5u4i3o2p1a0s9d8f7\"}");

        assertThat(PrivateWords.in("got q0w9e8r7t6z5u4i3o2p1a0s9d8f7 there")).hasSize(1);
    }
}
