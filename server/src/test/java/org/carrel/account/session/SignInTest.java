package org.carrel.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCrypt;

@CarrelTest
class SignInTest {
    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_username_or_the_email_address_opens_a_session() {
        var anna = library.reader();
        assertThat(signIn(anna.username().toUpperCase(java.util.Locale.ROOT), anna.password())
                        .status())
                .isEqualTo(201);
        var reply = signIn(anna.username() + "@EXAMPLE.org", anna.password());
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.at("tokenType")).isEqualTo("Bearer");
        assertThat(reply.at("expiresIn")).isEqualTo("900");
        assertThat(reply.at("user/id")).isEqualTo(anna.id().toString());
        var me = library.api().bearer(reply.at("accessToken")).get("/v1/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.at("username")).isEqualTo(anna.username());
    }

    @Test
    void a_wrong_name_and_a_wrong_password_are_answered_alike() {
        var anna = library.reader();
        var wrongPassword = signIn(anna.username(), "something else");
        var wrongName = signIn("nobody-here", anna.password());
        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(wrongPassword.header("WWW-Authenticate")).isPresent();
        assertThat(wrongPassword.code()).isEqualTo("wrong_credentials").isEqualTo(wrongName.code());
        assertThat(wrongPassword.at("detail")).isEqualTo(wrongName.at("detail"));
        assertThat(signIn("a@b@c", "x").code()).isEqualTo("wrong_credentials");
        assertThat(signIn("system", "").code()).isEqualTo("wrong_credentials");
    }

    @Test
    void a_password_of_an_older_service_is_good_and_gets_a_better_hash() {
        var anna = library.reader();
        store(anna.username(), BCrypt.hashpw("old but good 1999", BCrypt.gensalt(4)));
        assertThat(signIn(anna.username(), "old but wrong").status()).isEqualTo(401);
        assertThat(signIn(anna.username(), "old but good 1999").status()).isEqualTo(201);
        assertThat(hash(anna.username())).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(signIn(anna.username(), "old but good 1999").status()).isEqualTo(201);
    }

    @Test
    void a_password_that_bcrypt_would_cut_is_refused_rather_than_compared() {
        var anna = library.reader();
        var exactly72 = "ä".repeat(36);
        store(anna.username(), BCrypt.hashpw(exactly72, BCrypt.gensalt(4)));
        assertThat(signIn(anna.username(), exactly72 + "x").status()).isEqualTo(401);
        assertThat(hash(anna.username())).startsWith("$2a$");
        assertThat(signIn(anna.username(), exactly72).status()).isEqualTo(201);
    }

    @Test
    void a_hash_made_with_less_work_is_made_anew() {
        var anna = library.reader();
        store(
                anna.username(),
                new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 32, 1)
                        .encode("a long walk home"));
        assertThat(signIn(anna.username(), "a long walk home").status()).isEqualTo(201);
        assertThat(hash(anna.username())).contains("m=64,t=1");
    }

    @Test
    void a_password_is_the_same_from_every_keyboard() {
        var composed = Map.of("username", "noel", "email", "n@example.org", "password", "Noël à la crêperie");
        assertThat(library.api().post("/v1/users", composed).status()).isEqualTo(201);
        assertThat(signIn("noel", "Noe\u0308l a\u0300 la cre\u0302perie").status())
                .isEqualTo(201);
        assertThat(signIn("noel", " Noël à la crêperie").status()).isEqualTo(401);
    }

    private Reply signIn(String username, String password) {
        return library.api().post("/v1/sessions", Map.of("username", username, "password", password));
    }

    private void store(String username, @org.jspecify.annotations.Nullable String hash) {
        jdbc.sql("update users set password_hash = :hash where username = :username")
                .param("hash", hash)
                .param("username", username)
                .update();
    }

    private String hash(String username) {
        return jdbc.sql("select password_hash from users where username = :username")
                .param("username", username)
                .query(String.class)
                .single();
    }
}
