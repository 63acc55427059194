package org.carrel.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.ProofMethod;
import org.carrel.account.RecentProof;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class ProofTest {
    @Autowired
    private Library library;

    @Autowired
    private TestClock clock;

    @Autowired
    private RecentProof recent;

    @Autowired
    private Sessions sessions;

    @Autowired
    private KnownSessions known;

    @Test
    void a_proof_is_recent_for_ten_minutes_and_the_password_renews_it() {
        var anna = library.reader();
        clock.advance(Duration.ofMinutes(9));
        assertThatCode(() -> recent.require(caller(anna))).doesNotThrowAnyException();
        clock.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> recent.require(caller(anna))).hasMessageContaining("proof_too_old");
        var renewed = anna.api().post("/v1/me/proofs", Map.of("password", anna.password()));
        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.at("freshUntil"))
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(10)).toString());
        assertThatCode(() -> recent.require(caller(anna))).doesNotThrowAnyException();
    }

    @Test
    void another_address_wants_a_recent_proof_and_all_else_of_ones_own_does_not() {
        var anna = library.reader();
        anna.api().patch("/v1/me", Map.of("email", "first@example.org"));
        clock.advance(Duration.ofMinutes(11));
        var refused = anna.api().patch("/v1/me", Map.of("email", "second@example.org", "fullName", "Anna"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("proof_too_old");
        assertThat(anna.api().patch("/v1/me", Map.of("language", "de")).at("pendingEmail"))
                .isEqualTo("first@example.org");
        var withdrawn = anna.api().patch("/v1/me", Map.of("email", anna.username() + "@example.org"));
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.body().has("pendingEmail")).isFalse();
        anna.api().post("/v1/me/proofs", Map.of("password", anna.password()));
        assertThat(anna.api()
                        .patch("/v1/me", Map.of("email", "second@example.org"))
                        .at("pendingEmail"))
                .isEqualTo("second@example.org");
    }

    @Test
    void a_wrong_password_renews_nothing() {
        var anna = library.reader();
        clock.advance(Duration.ofMinutes(11));
        assertThat(anna.api()
                        .post("/v1/me/proofs", Map.of("password", "a guess"))
                        .code())
                .isEqualTo("wrong_password");
        assertThatThrownBy(() -> recent.require(caller(anna))).hasMessageContaining("proof_too_old");
    }

    @Test
    void every_proof_begins_a_session_that_remembers_how() {
        var anna = library.reader();
        var proof = Proof.of(anna.id(), ProofMethod.OIDC, clock.instant()).and(ProofMethod.OTP, clock.instant());
        var signedIn = SignIns.orRefused(sessions.begin(proof, new Device("test", java.util.Optional.empty(), "")));
        assertThat(known.caller(signedIn.sessionId()))
                .hasValueSatisfying(caller ->
                        assertThat(caller.methods()).containsExactlyInAnyOrder(ProofMethod.OIDC, ProofMethod.OTP));
    }

    @Test
    void nobody_begins_a_session() {
        var proof = Proof.of(UUID.randomUUID(), ProofMethod.PASSKEY, clock.instant());
        assertThat(sessions.begin(proof, new Device("test", java.util.Optional.empty(), "")))
                .isInstanceOf(SignIn.Unknown.class);
    }

    private Caller caller(Person person) {
        var id = UUID.fromString(person.api().get("/v1/sessions").at("items/0/id"));
        return known.caller(id).orElseThrow();
    }
}
