package org.carrel.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.carrel.testing.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final Duration ROTATION = Duration.ofDays(90);
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private final Bearer bearer = new Bearer(UUID.randomUUID(), UUID.randomUUID(), "anna", "guest");

    @TempDir
    private Path directory;

    private OwnKeys keys(Instant now) {
        return new OwnKeys(
                directory.resolve("signing-keys.json"), ROTATION, LIFETIME, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void the_keys_are_the_same_after_a_restart_and_open_to_their_owner_alone() throws IOException {
        var first = keys(NOW).current();
        assertThat(keys(NOW.plusSeconds(60)).current()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("signing-keys.json"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(directory)) {
            assertThat(files).as("no draft is left behind").hasSize(1);
        }
    }

    @Test
    void a_key_is_replaced_at_its_age_and_believed_until_its_last_token_has_expired() {
        var first = keys(NOW).current().getKeyID();
        var due = NOW.plus(ROTATION);
        var second = keys(due).current().getKeyID();
        assertThat(second).isNotEqualTo(first);
        assertThat(keys(due).believed()).extracting(ECKey::getKeyID).containsExactly(second, first);
        assertThat(keys(due.plus(LIFETIME)).believed())
                .as("whatever is signed with the first now is forged")
                .extracting(ECKey::getKeyID)
                .containsExactly(second);
        var third = keys(due.plus(ROTATION)).current().getKeyID();
        assertThat(keys(due.plus(ROTATION)).believed())
                .as("the first key's last token expired long ago; the second's may live")
                .extracting(ECKey::getKeyID)
                .containsExactly(third, second);
    }

    @Test
    void a_token_of_the_key_before_is_still_good() {
        var before = new AccessTokens(
                        keys(NOW),
                        "carrel",
                        LIFETIME,
                        Clock.fixed(NOW.plus(ROTATION).minusSeconds(1), ZoneOffset.UTC))
                .issue(bearer);
        var after = keys(NOW.plus(ROTATION));
        assertThat(new AccessTokens(after, "carrel", LIFETIME, Clock.fixed(NOW.plus(ROTATION), ZoneOffset.UTC))
                        .verify(before))
                .isPresent();
    }

    @Test
    void many_who_find_the_key_old_at_once_make_one_new() {
        keys(NOW);
        var old = keys(NOW);
        assertThat(old.believed()).hasSize(1);
        var late = keys(NOW.plus(ROTATION));
        var ids = new HashSet<>(AtOnce.run(16, n -> late.current().getKeyID()));
        assertThat(ids).hasSize(1);
    }

    @Test
    void what_is_published_holds_no_private_part() throws Exception {
        var published = JWKSet.parse(keys(NOW).published());
        assertThat(published.getKeys()).singleElement().satisfies(key -> {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getAlgorithm().getName()).isEqualTo("ES256");
            assertThat(key.getKeyUse().identifier()).isEqualTo("sig");
        });
    }

    @Test
    void nodes_with_the_same_given_keys_believe_each_other() throws Exception {
        var given = new JWKSet(
                        List.of(new ECKeyGenerator(Curve.P_256).generate(), new ECKeyGenerator(Curve.P_256).generate()))
                .toString(false);
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var one = new AccessTokens(GivenKeys.parse(given), "carrel", LIFETIME, clock);
        var other = new AccessTokens(GivenKeys.parse(given), "carrel", LIFETIME, clock);
        assertThat(other.verify(one.issue(bearer))).isPresent();
        assertThat(GivenKeys.parse(given).toString()).doesNotContain("\"d\"");
    }

    @Test
    void given_keys_that_cannot_sign_are_refused_without_being_shown() throws Exception {
        var p256 = new ECKeyGenerator(Curve.P_256).generate();
        RSAKey rsa = new RSAKeyGenerator(2048).generate();
        for (var wrong : List.of(
                "no JSON",
                "{\"keys\": []}",
                new JWKSet(p256.toPublicJWK()).toString(false),
                new JWKSet(rsa).toString(false),
                new JWKSet(new ECKeyGenerator(Curve.P_384).generate()).toString(false))) {
            assertThatThrownBy(() -> GivenKeys.parse(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContain("\"d\"")
                    .hasSizeLessThan(100);
        }
    }
}
