package org.carrel.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.carrel.account.factor.Phone;
import org.carrel.testing.AtOnce;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.Reply;
import org.carrel.testing.TestClock;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class PasskeyTest {
    @Autowired
    private Library library;

    @Autowired
    private TestClock clock;

    @Test
    void a_passkey_signs_in_without_a_name_or_a_password_whatever_it_signs_with() {
        for (var authenticator :
                List.of(SoftAuthenticator.es256(), SoftAuthenticator.rs256(), SoftAuthenticator.edDsa())) {
            var anna = library.reader();
            assertThat(add(anna, authenticator).status()).isEqualTo(201);
            var done = signIn(authenticator);
            assertThat(done.status()).as(done.text()).isEqualTo(201);
            assertThat(done.at("user/username")).isEqualTo(anna.username());
            assertThat(TestDatabase.jdbc()
                            .sql("select array_to_string(methods, ',') from session where id = cast(:id as uuid)")
                            .param("id", done.at("sessionId"))
                            .query(String.class)
                            .single())
                    .isEqualTo("passkey");
        }
    }

    @Test
    void the_options_ask_for_a_passkey_that_knows_its_owner_and_nothing_of_who_made_it() {
        var anna = library.reader();
        var options = options(anna);
        assertThat(options.at("rp/id")).isEqualTo("localhost");
        assertThat(options.at("attestation")).isEqualTo("none");
        assertThat(options.at("authenticatorSelection/residentKey")).isEqualTo("required");
        assertThat(options.at("authenticatorSelection/userVerification")).isEqualTo("required");
        assertThat(options.body().path("pubKeyCredParams").toString()).contains("-8", "-7", "-257");
        assertThat(options.at("user/id"))
                .isNotEmpty()
                .isNotEqualTo(UrlBytes.of(anna.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(options(anna).at("user/id")).isEqualTo(options.at("user/id"));
        var authenticator = SoftAuthenticator.es256();
        var added = add(anna, authenticator);
        assertThat(options(anna).at("excludeCredentials/0/id"))
                .isEqualTo(authenticator.get("x", "").get("id"));
        assertThat(added.body().path("recoveryCodes"))
                .as("with the first factor")
                .hasSize(10);
        assertThat(add(anna, SoftAuthenticator.es256()).body().path("recoveryCodes"))
                .isEmpty();
    }

    @Test
    void with_a_passkey_a_password_alone_is_not_enough_and_the_passkey_is_the_second_proof() {
        var anna = library.reader();
        var authenticator = SoftAuthenticator.es256();
        add(anna, authenticator);
        var refused = password(anna);
        assertThat(refused.code()).isEqualTo("second_factor_needed");
        var done = library.api()
                .post(
                        "/v1/sessions/second-factors",
                        Map.of(
                                "challenge",
                                refused.at("reasons/0/facts/challenge"),
                                "passkey",
                                authenticator.get(getOptions())));
        assertThat(done.status()).as(done.text()).isEqualTo(201);
    }

    @Test
    void somebody_elses_passkey_is_no_second_proof() {
        var anna = library.reader();
        add(anna, SoftAuthenticator.es256());
        var mallory = SoftAuthenticator.es256();
        add(library.reader(), mallory);
        var refused = password(anna);
        var answer = Map.of("challenge", refused.at("reasons/0/facts/challenge"), "passkey", mallory.get(getOptions()));
        assertThat(library.api().post("/v1/sessions/second-factors", answer).code())
                .isEqualTo("wrong_code");
    }

    @Test
    void a_challenge_is_good_once_for_five_minutes_and_only_if_it_is_ours() {
        var authenticator = SoftAuthenticator.es256();
        add(library.reader(), authenticator);
        var options = getOptions();
        var answers = AtOnce.run(
                4,
                n -> library.api()
                        .post("/v1/sessions/passkeys", Map.of("passkey", authenticator.get(options)))
                        .status());
        assertThat(answers).containsOnlyOnce(201);
        assertThat(refusal(authenticator.get("bm90IG91cnM", authenticator.userHandle())))
                .isEqualTo("passkey_not_accepted");
        var late = getOptions();
        clock.advance(Duration.ofMinutes(5));
        assertThat(refusal(authenticator.get(late))).isEqualTo("passkey_not_accepted");
    }

    @Test
    void another_site_another_owner_and_another_key_are_refused() {
        var anna = library.reader();
        var authenticator = SoftAuthenticator.es256();
        add(anna, authenticator);
        authenticator.origin = "https://evil.example";
        assertThat(refusal(authenticator.get(getOptions()))).isEqualTo("passkey_not_accepted");
        authenticator.origin = "http://localhost:8080";
        authenticator.rpId = "evil.example";
        assertThat(refusal(authenticator.get(getOptions()))).isEqualTo("passkey_not_accepted");
        authenticator.rpId = "localhost";
        assertThat(refusal(authenticator.get(getOptions().at("challenge"), UrlBytes.of(new byte[32]))))
                .isEqualTo("passkey_not_accepted");
        var forged = new java.util.HashMap<>(
                SoftAuthenticator.es256().get(getOptions().at("challenge"), authenticator.userHandle()));
        forged.put("id", authenticator.get("x", "").get("id"));
        assertThat(refusal(forged)).isEqualTo("passkey_not_accepted");
        assertThat(signIn(authenticator).status())
                .as("the true one still works")
                .isEqualTo(201);
    }

    @Test
    void who_is_only_present_and_did_not_prove_it_neither_registers_nor_signs_in() {
        var anna = library.reader();
        assertThat(add(anna, SoftAuthenticator.withoutVerification()).code()).isEqualTo("passkey_not_good");
        var authenticator = SoftAuthenticator.es256();
        add(anna, authenticator);
        authenticator.flags = com.webauthn4j.data.attestation.authenticator.AuthenticatorData.BIT_UP;
        assertThat(refusal(authenticator.get(getOptions()))).isEqualTo("passkey_not_accepted");
    }

    @Test
    void a_count_of_signatures_that_does_not_go_on_betrays_a_copy() {
        var authenticator = SoftAuthenticator.es256();
        authenticator.count = 10;
        add(library.reader(), authenticator);
        assertThat(signIn(authenticator).status()).isEqualTo(201);
        authenticator.count = 5;
        assertThat(refusal(authenticator.get(getOptions()))).isEqualTo("passkey_not_accepted");
        authenticator.count = 11;
        assertThat(signIn(authenticator).status()).isEqualTo(201);
    }

    @Test
    void a_registration_is_for_whoever_asked_for_it_and_a_passkey_is_registered_once() {
        var anna = library.reader();
        var bert = library.reader();
        var authenticator = SoftAuthenticator.es256();
        var annas = authenticator.create(options(anna));
        assertThat(bert.api()
                        .post("/v1/me/passkeys", Map.of("name", "stolen", "passkey", annas))
                        .code())
                .isEqualTo("passkey_not_good");
        assertThat(add(anna, authenticator).status()).isEqualTo(201);
        assertThat(add(bert, authenticator).code()).isEqualTo("passkey_known");
        authenticator.origin = "https://evil.example";
        assertThat(add(anna, authenticator).code()).isEqualTo("passkey_not_good");
    }

    @Test
    void passkeys_are_listed_named_and_removed_with_a_recent_proof() {
        var anna = library.reader();
        var authenticator = SoftAuthenticator.es256();
        var id = add(anna, authenticator).at("passkey/id");
        assertThat(anna.api().get("/v1/me/passkeys").at("items/0/name")).isEqualTo("My phone");
        assertThat(anna.api()
                        .put("/v1/me/passkeys/" + id + "/name", Map.of("name", "Old phone"))
                        .at("name"))
                .isEqualTo("Old phone");
        assertThat(library.reader()
                        .api()
                        .put("/v1/me/passkeys/" + id + "/name", Map.of("name", "x"))
                        .status())
                .isEqualTo(404);
        clock.advance(Duration.ofMinutes(11));
        assertThat(anna.api().delete("/v1/me/passkeys/" + id).code()).isEqualTo("proof_too_old");
        assertThat(anna.api().post("/v1/me/passkeys/options", Map.of()).code()).isEqualTo("proof_too_old");
        var proof = Map.of("passkey", authenticator.get(getOptions()));
        assertThat(anna.api().post("/v1/me/proofs/second-factors", proof).status())
                .isEqualTo(200);
        assertThat(library.reader().api().delete("/v1/me/passkeys/" + id).status())
                .isEqualTo(404);
        assertThat(anna.api().delete("/v1/me/passkeys/" + id).status()).isEqualTo(204);
        assertThat(refusal(authenticator.get(getOptions()))).isEqualTo("passkey_not_accepted");
        assertThat(password(anna).status()).isEqualTo(201);
    }

    @Test
    void a_passkey_is_factor_enough_and_the_last_of_all_factors_stays() {
        var admin = library.admin();
        var id = add(admin, SoftAuthenticator.es256()).at("passkey/id");
        assertThat(admin.api()
                        .put("/v1/security-policy", Map.of("secondFactorRequiredFor", List.of("admin")))
                        .status())
                .isEqualTo(200);
        assertThat(admin.api().delete("/v1/me/passkeys/" + id).code()).isEqualTo("last_second_factor");
        Phone.of(admin, clock);
        var outcomes = AtOnce.run(
                2,
                n -> n == 0
                        ? admin.api().delete("/v1/me/passkeys/" + id).status()
                        : admin.api().delete("/v1/me/totp").status());
        assertThat(outcomes).containsOnlyOnce(409);
    }

    @Test
    void a_suspended_owner_gets_no_session() {
        var anna = library.reader();
        var authenticator = SoftAuthenticator.es256();
        add(anna, authenticator);
        library.admin().api().post("/v1/users/" + anna.id() + "/suspension", Map.of("reason", "Ten books lost"));
        assertThat(signIn(authenticator).code()).isEqualTo("account_suspended");
    }

    @Test
    void what_no_browser_sends_is_refused_field_by_field() {
        var reply = library.api()
                .post(
                        "/v1/sessions/passkeys",
                        Map.of("passkey", Map.of("id", "*", "response", Map.of("signature", "!!"))));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.wrongFields()).contains("passkey.id", "passkey.response.signature");
        for (var clientData : List.of("\0", "null", "{}", "{\"type\": \"webauthn.get\", \"challenge\": \"AAAA\"}")) {
            assertThat(refusal(answered(clientData))).isEqualTo("passkey_not_accepted");
        }
    }

    private static Map<String, Object> answered(String clientData) {
        var bytes = UrlBytes.of(clientData.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Map.of(
                "id",
                "AAAA",
                "response",
                Map.of("clientDataJSON", bytes, "authenticatorData", "AAAA", "signature", "AAAA"));
    }

    private Reply add(Person person, SoftAuthenticator authenticator) {
        return person.api()
                .post("/v1/me/passkeys", Map.of("name", "My phone", "passkey", authenticator.create(options(person))));
    }

    private static Reply options(Person person) {
        var options = person.api().post("/v1/me/passkeys/options", Map.of());
        assertThat(options.status()).as(options.text()).isEqualTo(200);
        return options;
    }

    private Reply getOptions() {
        return library.api().post("/v1/passkeys/options", Map.of());
    }

    private Reply signIn(SoftAuthenticator authenticator) {
        return library.api().post("/v1/sessions/passkeys", Map.of("passkey", authenticator.get(getOptions())));
    }

    private String refusal(Map<String, Object> answer) {
        var reply = library.api().post("/v1/sessions/passkeys", Map.of("passkey", answer));
        assertThat(reply.status()).isEqualTo(401);
        return reply.code();
    }

    private Reply password(Person person) {
        return library.api().post("/v1/sessions", Map.of("username", person.username(), "password", person.password()));
    }
}
