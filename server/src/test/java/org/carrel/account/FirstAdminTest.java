package org.carrel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carrel.testing.AtOnce;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class FirstAdminTest {
    @Autowired
    private Library library;

    @Autowired
    private FirstAdmin firstAdmin;

    @Test
    void the_printed_token_makes_one_admin_and_no_second() {
        var token = firstAdmin.offer().orElseThrow();
        var made = claim(token, "admin");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("role")).isEqualTo("admin");
        assertThat(claim(token, "second").code()).isEqualTo("setup_token_wrong");
        assertThat(firstAdmin.offer()).isEmpty();
        assertThat(library.signIn("admin", "a long walk home")
                        .api()
                        .get("/v1/users")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_token_is_replaced_by_the_next_start() {
        var before = firstAdmin.offer().orElseThrow();
        var now = firstAdmin.offer().orElseThrow();
        assertThat(claim(before, "admin").status()).isEqualTo(403);
        assertThat(claim(now, "admin").status()).isEqualTo(201);
    }

    @Test
    void a_token_is_worth_nothing_once_there_is_an_admin() {
        var token = firstAdmin.offer().orElseThrow();
        library.admin();
        assertThat(claim(token, "second").code()).isEqualTo("setup_token_wrong");
    }

    @Test
    void a_taken_name_does_not_use_the_token_up() {
        var reader = library.reader();
        var token = firstAdmin.offer().orElseThrow();
        assertThat(claim(token, reader.username()).code()).isEqualTo("username_taken");
        assertThat(claim(token, "admin").status()).isEqualTo(201);
    }

    @Test
    void of_many_who_bring_the_token_at_once_one_becomes_admin() {
        var token = firstAdmin.offer().orElseThrow();
        var answers = AtOnce.run(8, n -> claim(token, "admin" + n).status());
        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 403)
                .hasSize(7);
    }

    private Reply claim(String token, String username) {
        return library.api()
                .post(
                        "/v1/setup/admin",
                        Map.of(
                                "token",
                                token,
                                "username",
                                username,
                                "email",
                                username + "@example.org",
                                "password",
                                "a long walk home"));
    }
}
