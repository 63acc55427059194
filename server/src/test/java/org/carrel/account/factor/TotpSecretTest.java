package org.carrel.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {
    private static final TotpSecret OF_THE_RFC =
            TotpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, SHA-1; of its eight digits the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_are_those_of_the_rfc(long seconds, String code) {
        assertThat(OF_THE_RFC.code(seconds / 30)).isEqualTo(code);
        assertThat(OF_THE_RFC.steps(code, Instant.ofEpochSecond(seconds))).containsExactly(seconds / 30);
    }

    @Test
    void a_code_is_good_one_step_early_and_one_step_late_and_no_longer() {
        var code = OF_THE_RFC.code(1_000);
        assertThat(OF_THE_RFC.steps(code, Instant.ofEpochSecond(999 * 30))).containsExactly(1_000L);
        assertThat(OF_THE_RFC.steps(code, Instant.ofEpochSecond(1_001 * 30 + 29)))
                .containsExactly(1_000L);
        assertThat(OF_THE_RFC.steps(code, Instant.ofEpochSecond(998 * 30 + 29))).isEmpty();
        assertThat(OF_THE_RFC.steps(code, Instant.ofEpochSecond(1_002 * 30))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void the_secret_is_written_in_base_32(String bytes, String base32) {
        assertThat(TotpSecret.of(bytes.getBytes(StandardCharsets.US_ASCII)).base32())
                .isEqualTo(base32);
    }

    @Test
    void the_address_tells_an_app_everything() {
        assertThat(OF_THE_RFC.uri("Our Library", "anna.b"))
                .isEqualTo("otpauth://totp/Our%20Library:anna.b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Our%20Library&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void no_two_secrets_are_alike_and_none_is_printed() {
        assertThat(TotpSecret.fresh().base32())
                .hasSize(32)
                .isNotEqualTo(TotpSecret.fresh().base32());
        assertThat(OF_THE_RFC).hasToString("TotpSecret[…]");
    }
}
