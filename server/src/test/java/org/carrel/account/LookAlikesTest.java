package org.carrel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class LookAlikesTest {
    private final JdbcClient jdbc = TestDatabase.jdbc();

    @Autowired
    private Library library;

    @ParameterizedTest
    @CsvSource({"paypal, paypaI", "paypaI, paypal", "mann0, manno", "moritz, rnoritz", "anna1, annal", "Ian, lan"})
    void a_name_that_looks_like_somebody_elses_is_taken(String first, String second) {
        assertThat(signUp(first, "first").status()).isEqualTo(201);
        var reply = signUp(second, "second");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.reasons()).containsExactly("username_taken");
    }

    @Test
    void names_that_only_resemble_each_other_are_two() {
        assertThat(signUp("user-i", "first").status()).isEqualTo(201);
        assertThat(signUp("user-l", "second").status()).isEqualTo(201);
        assertThat(signUp("user-j", "third").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adm1n", "ADMlN", "adrnin", "r00t", "Supp0rt", "carre1", "I1brarian", "ａｄｍｉｎ", "ad.m1n"})
    void names_that_pass_for_the_librarys_own_are_kept(String name) {
        assertThat(signUp(name, "x").wrongFields()).containsExactly("username");
    }

    @Test
    void letters_of_full_width_are_the_same_letters() {
        assertThat(signUp("ａｎｎａ", "anna").at("username")).isEqualTo("anna");
        assertThat(library.api()
                        .post("/v1/sessions", Map.of("username", "Ａnna", "password", "a long walk home"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void the_database_knows_the_look_of_every_name_as_the_program_does() {
        for (var c = '!'; c <= '~'; c++) {
            if (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0) {
                var name = "a" + c + "Z";
                assertThat(jdbc.sql("select username_look(:name)")
                                .param("name", name)
                                .query(String.class)
                                .single())
                        .as(name)
                        .isEqualTo(LookAlikes.of(name));
            }
        }
    }

    @Test
    void the_previous_release_goes_on_adding_people_and_their_looks_are_kept_for_them() {
        assertThat(insert("paypal")).isEqualTo("paypal");
        assertThat(insert("paypaI")).as("one of before").startsWith("paypal#");
        assertThat(signUp("paypa1", "third").reasons()).containsExactly("username_taken");
    }

    @Test
    void a_name_that_is_given_up_is_free_again() {
        signUp("paypal", "first");
        jdbc.sql("update users set username = 'gone-1' where username = 'paypal'")
                .update();
        assertThat(signUp("paypaI", "second").status()).isEqualTo(201);
    }

    private String insert(String username) {
        return jdbc.sql("""
                        insert into users (id, username, created_at, updated_at)
                        values (:id, :username, now(), now()) returning username_look
                        """)
                .param("id", UUID.randomUUID())
                .param("username", username)
                .query(String.class)
                .single();
    }

    private Reply signUp(String username, String mailbox) {
        return library.api()
                .post(
                        "/v1/users",
                        Map.of(
                                "username",
                                username,
                                "email",
                                mailbox + "@example.org",
                                "password",
                                "a long walk home"));
    }
}
