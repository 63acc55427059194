package org.carrel.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.carrel.testing.AtOnce;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class SessionsTest {
    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Test
    void a_refresh_token_gets_the_next_pair_once() {
        var anna = library.reader();
        var next = refresh(anna.refreshToken());
        assertThat(next.status()).isEqualTo(201);
        assertThat(next.at("refreshToken")).isNotEqualTo(anna.refreshToken());
        assertThat(next.at("user/username")).isEqualTo(anna.username());
        assertThat(library.api().bearer(next.at("accessToken")).get("/v1/me").status())
                .isEqualTo(200);
        assertThat(refresh(next.at("refreshToken")).status()).isEqualTo(201);
    }

    @Test
    void a_refresh_token_that_comes_again_ends_the_whole_family() {
        var anna = library.reader();
        var elsewhere = library.signIn(anna.username(), anna.password());
        var next = refresh(anna.refreshToken());
        assertThat(refresh(anna.refreshToken()).code()).isEqualTo("invalid_refresh_token");
        assertThat(refresh(next.at("refreshToken")).status()).isEqualTo(401);
        assertThat(anna.api().get("/v1/me").code()).isEqualTo("invalid_token");
        assertThat(library.api().bearer(next.at("accessToken")).get("/v1/me").status())
                .isEqualTo(401);
        assertThat(elsewhere.api().get("/v1/me").status())
                .as("another sign-in is another family")
                .isEqualTo(200);
        assertThat(reasons()).containsEntry("token_reused", 1L);
    }

    @Test
    void of_many_who_bring_one_refresh_token_at_once_one_is_served_and_the_session_ends() {
        var anna = library.reader();
        var answers = AtOnce.run(10, n -> refresh(anna.refreshToken()));
        assertThat(answers).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(reply -> reply.status() == 401).hasSize(9);
        assertThat(reasons()).containsEntry("token_reused", 1L);
        assertThat(anna.api().get("/v1/me").status()).isEqualTo(401);
    }

    @Test
    void a_refresh_token_that_is_too_old_or_unknown_ends_nothing() {
        var anna = library.reader();
        assertThat(refresh("made up").status()).isEqualTo(401);
        clock.advance(Duration.ofDays(30));
        assertThat(refresh(anna.refreshToken()).status()).isEqualTo(401);
        assertThat(reasons()).isEmpty();
        assertThat(library.api().post("/v1/sessions/refreshes", Map.of()).wrongFields())
                .containsExactly("refreshToken");
    }

    @Test
    void a_session_ends_at_its_age_however_much_it_is_used() {
        var token = library.reader().refreshToken();
        for (var month = 1; month <= 6; month++) {
            clock.advance(Duration.ofDays(29));
            token = refresh(token).at("refreshToken");
            assertThat(token).isNotEmpty();
        }
        clock.advance(Duration.ofDays(7));
        assertThat(refresh(token).status()).isEqualTo(401);
    }

    @Test
    void only_hashes_of_tokens_and_passwords_are_kept() {
        var anna = library.reader();
        var kept = jdbc.sql(
                        "select encode(hash, 'escape') from refresh_token union all select password_hash from users where password_hash is not null")
                .query(String.class)
                .list();
        assertThat(kept)
                .hasSizeGreaterThan(1)
                .noneMatch(text -> text.contains(anna.refreshToken()) || text.contains(anna.password()));
    }

    @Test
    void signing_out_ends_the_token_at_once() {
        var anna = library.reader();
        assertThat(anna.api().delete("/v1/sessions/current").status()).isEqualTo(204);
        assertThat(anna.api().get("/v1/me").status()).isEqualTo(401);
        assertThat(refresh(anna.refreshToken()).status()).isEqualTo(401);
    }

    @Test
    void everybody_sees_and_ends_their_own_sessions_only() {
        var anna = library.reader();
        var phone = library.api().with("User-Agent", "Phone\u00e9");
        phone.post("/v1/sessions", Map.of("username", anna.username(), "password", anna.password()));
        var mine = anna.api().get("/v1/sessions");
        assertThat(mine.at("total")).isEqualTo("2");
        var current = mine.at("items/0/current").equals("true") ? 0 : 1;
        var other = mine.at("items/" + (1 - current) + "/id");
        var berta = library.reader();
        assertThat(berta.api().delete("/v1/sessions/" + other).status()).isEqualTo(404);
        assertThat(berta.api().get("/v1/sessions/" + other).status()).isEqualTo(404);
        assertThat(anna.api().get("/v1/sessions/" + other).status()).isEqualTo(200);
        assertThat(anna.api().delete("/v1/sessions/" + other).status()).isEqualTo(204);
        assertThat(anna.api().get("/v1/sessions").at("total")).isEqualTo("1");
        assertThat(anna.api().delete("/v1/sessions/nonsense").status()).isEqualTo(400);
    }

    @Test
    void a_new_password_ends_every_other_session() {
        var anna = library.reader();
        var elsewhere = library.signIn(anna.username(), anna.password());
        assertThat(change(anna.api()
                        .put(
                                "/v1/me/password",
                                Map.of("currentPassword", "wrong one", "newPassword", "another long walk"))))
                .isEqualTo("403 wrong_password");
        var weak =
                anna.api().put("/v1/me/password", Map.of("currentPassword", anna.password(), "newPassword", "short"));
        assertThat(weak.wrongFields()).containsExactly("newPassword");
        assertThat(change(anna.api()
                        .put(
                                "/v1/me/password",
                                Map.of("currentPassword", anna.password(), "newPassword", "another long walk"))))
                .isEqualTo("204 ");
        assertThat(anna.api().get("/v1/me").status()).isEqualTo(200);
        assertThat(elsewhere.api().get("/v1/me").status()).isEqualTo(401);
        assertThat(library.signIn(anna.username(), "another long walk").id()).isEqualTo(anna.id());
    }

    @Test
    void an_account_whose_password_is_guessed_too_often_is_closed_for_a_while() {
        var anna = library.reader();
        var berta = library.reader();
        var wrong = Map.of("username", anna.username(), "password", "a guess");
        clock.set(clock.instant());
        for (var guess = 0; guess < 10; guess++) {
            assertThat(library.api().post("/v1/sessions", wrong).status()).isEqualTo(401);
            clock.advance(Duration.ofSeconds(guess < 9 ? 64 : 0));
        }
        var refused = library.api().post("/v1/sessions", wrong);
        assertThat(refused.status()).isEqualTo(423);
        assertThat(refused.code()).isEqualTo("account_locked");
        assertThat(refused.header("Retry-After")).contains("900");
        assertThat(library.signIn(berta.username(), berta.password()).id()).isEqualTo(berta.id());
    }

    private static String change(Reply reply) {
        return reply.status() + " " + reply.code();
    }

    private Reply refresh(String token) {
        return library.api().post("/v1/sessions/refreshes", Map.of("refreshToken", token));
    }

    private Map<String, Long> reasons() {
        return jdbc
                .sql("select end_reason, count(*) from session where ended_at is not null group by 1")
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
