package org.carrel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.carrel.testing.AtOnce;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class SignUpTest {
    @Autowired
    private Library library;

    @Test
    void a_newcomer_is_a_guest_and_no_answer_ever_holds_a_password() {
        var reply = signUp(Map.of("fullName", "  Anna Seghers ", "gender", "female", "language", "DE-at"));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).contains("/v1/users/" + reply.at("id"));
        assertThat(reply.header("ETag")).contains("\"1\"");
        assertThat(reply.at("role")).isEqualTo("guest");
        assertThat(reply.at("status")).isEqualTo("active");
        assertThat(reply.at("fullName")).isEqualTo("Anna Seghers");
        assertThat(reply.at("language")).isEqualTo("de-AT");
        assertThat(reply.text()).doesNotContainIgnoringCase("password").doesNotContain("argon2");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var reply = library.api()
                .post(
                        "/v1/users",
                        Map.of("username", "a", "email", "nobody", "password", "short", "gender", "x", "extra", 1));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.wrongFields()).containsExactlyInAnyOrder("username", "email", "password", "gender", "extra");
        assertThat(library.api().post("/v1/users", Map.of()).wrongFields())
                .containsExactlyInAnyOrder("username", "email", "password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ab", "admin", "Root", "sys.tem", "s_u_p_p_o_r_t", "a b c", "jürgen", "аdmin", "a@b", "a/b"})
    void a_username_is_plain_and_not_reserved(String username) {
        assertThat(signUp(Map.of("username", username)).wrongFields()).containsExactly("username");
    }

    @ParameterizedTest
    @CsvSource({
        "Anna@Example.ORG, anna@example.org",
        "'  a.b+c@example.org ', a.b+c@example.org",
        "info@Bücher.example, info@xn--bcher-kva.example",
        "JOSÉ@example.org, josé@example.org"
    })
    void an_email_address_is_normalised(String sent, String kept) {
        assertThat(signUp(Map.of("email", sent)).at("email")).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "@example.org",
                "anna@",
                "anna@localhost",
                "a..b@example.org",
                "a b@example.org",
                "a@b@c",
                "anna@exa_mple.org",
                "anna@-example.org",
                "anna@127.0.0.1",
                "\"a\"@example.org"
            })
    void what_is_no_email_address_is_refused(String email) {
        assertThat(signUp(Map.of("email", email)).wrongFields()).containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "password1",
                "letmein99",
                "the seghers of it",
                "SEGHERS and more",
                "x\ud800 is half a sign"
            })
    void a_weak_password_is_refused(String password) {
        var body = "{\"username\":\"seghers\",\"email\":\"a@example.org\",\"password\":\"%s\"}"
                .formatted(password.replace("\ud800", "\\ud800"));
        assertThat(library.api().post("/v1/users", body).wrongFields()).containsExactly("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "kX9#vq!2Lm", "ピカチュウとサトシの旅の話"})
    void a_long_or_strong_password_is_taken(String password) {
        assertThat(signUp(Map.of("password", password)).status()).isEqualTo(201);
    }

    @Test
    void a_password_of_128_characters_is_taken_and_of_129_not() {
        assertThat(signUp(Map.of("password", "🦉".repeat(128))).status()).isEqualTo(201);
        assertThat(signUp(Map.of("username", "other", "email", "o@example.org", "password", "x".repeat(129)))
                        .wrongFields())
                .containsExactly("password");
    }

    @Test
    void a_taken_username_and_a_taken_email_are_both_named() {
        signUp(Map.of());
        var reply = signUp(Map.of("username", "SEGHERS", "email", "SEGHERS@example.org"));
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.reasons()).containsExactly("username_taken", "email_taken");
        assertThat(reply.at("reasons/0/facts/field")).isEqualTo("username");
        assertThat(reply.at("reasons/1/facts/field")).isEqualTo("email");
        assertThat(signUp(Map.of("username", "another")).reasons()).containsExactly("email_taken");
    }

    @Test
    void of_twenty_who_want_one_name_at_once_one_gets_it() {
        var answers = AtOnce.run(20, n -> signUp(Map.of("username", "wanted", "email", "w" + n + "@example.org")));
        assertThat(answers).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(reply -> reply.status() == 409)
                .hasSize(19)
                .allSatisfy(reply -> assertThat(reply.reasons()).containsExactly("username_taken"));
    }

    private Reply signUp(Map<String, Object> changes) {
        var body = new HashMap<String, Object>(
                Map.of("username", "seghers", "email", "seghers@example.org", "password", "a long walk home"));
        body.putAll(changes);
        return library.api().post("/v1/users", body);
    }
}
