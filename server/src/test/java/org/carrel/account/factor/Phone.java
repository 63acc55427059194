package org.carrel.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.carrel.testing.Person;
import org.carrel.testing.Reply;
import org.carrel.testing.TestClock;

/** Somebody's authenticator app, which knows the secret as it was shown. */
public final class Phone {
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private final TotpSecret secret;
    private final TestClock clock;

    private Phone(TotpSecret secret, TestClock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** One that was offered a secret, which is not confirmed yet. */
    public static Phone offered(Person person, TestClock clock) {
        var offer = person.api().post("/v1/me/totp", Map.of());
        assertThat(offer.status()).as(offer.text()).isEqualTo(200);
        return new Phone(TotpSecret.of(decoded(offer.at("secret"))), clock);
    }

    /** One that is on; the clock is past the code that turned it on. */
    public static Phone of(Person person, TestClock clock) {
        var phone = offered(person, clock);
        assertThat(phone.confirm(person).status()).isEqualTo(200);
        phone.waitOneStep();
        return phone;
    }

    public Reply confirm(Person person) {
        return person.api().put("/v1/me/totp", Map.of("code", code()));
    }

    public String code() {
        return secret.code(Math.floorDiv(clock.instant().getEpochSecond(), 30));
    }

    /** The code at that time of whoever was shown this secret. */
    public static String code(String secret, Instant at) {
        return TotpSecret.of(decoded(secret)).code(Math.floorDiv(at.getEpochSecond(), 30));
    }

    public void waitOneStep() {
        clock.advance(Duration.ofSeconds(30));
    }

    private static byte[] decoded(String base32) {
        var bytes = new ByteArrayOutputStream();
        var held = 0;
        var bits = 0;
        for (var place = 0; place < base32.length(); place++) {
            held = (held << 5) | BASE_32.indexOf(base32.charAt(place));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write((held >> bits) & 0xff);
                held &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
