package org.carrel.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.Reply;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class WebSessionTest {
    @Autowired
    private Library library;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_browser_holds_its_session_by_a_cookie_that_scripts_cannot_read() {
        var anna = library.reader();
        var signedIn = signIn(anna);
        assertThat(signedIn.status()).isEqualTo(201);
        assertThat(signedIn.header("Set-Cookie"))
                .get()
                .asString()
                .matches("carrel=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
        assertThat(signedIn.text()).doesNotContain("accessToken", "refreshToken", cookie(signedIn));
        var who = browser(signedIn).get("/v1/web/session");
        assertThat(who.at("user/username")).isEqualTo(anna.username());
        assertThat(who.at("csrfToken")).isEqualTo(signedIn.at("csrfToken"));
        assertThat(who.header("Cache-Control")).contains("no-store");
        assertThat(browser(signedIn).get("/v1/me").at("id")).isEqualTo(anna.id().toString());
    }

    @Test
    void only_hashes_of_cookies_are_kept_and_no_refresh_token_beside_them() {
        var signedIn = signIn(library.reader());
        var kept = jdbc.sql("select encode(hash, 'escape') || encode(hash, 'base64') from web_cookie")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(cookie(signedIn));
        assertThat(jdbc.sql(
                                "select count(*) from refresh_token r where session_id in (select session_id from web_cookie)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_wrong_password_gives_no_cookie() {
        var anna = library.reader();
        var refused = library.api().post("/v1/web/session", Map.of("username", anna.username(), "password", "a guess"));
        assertThat(refused.code()).isEqualTo("wrong_credentials");
        assertThat(refused.header("Set-Cookie")).isEmpty();
    }

    @Test
    void what_changes_something_needs_the_token_of_the_page() {
        var signedIn = signIn(library.reader());
        var another = signIn(library.reader());
        var change = Map.of("fullName", "Anna");
        assertThat(browser(signedIn).patch("/v1/me", change).code()).isEqualTo("csrf_token_wrong");
        assertThat(browser(signedIn)
                        .with("X-CSRF-Token", another.at("csrfToken"))
                        .patch("/v1/me", change)
                        .code())
                .isEqualTo("csrf_token_wrong");
        assertThat(page(signedIn).patch("/v1/me", change).status()).isEqualTo(200);
    }

    @Test
    void a_page_of_another_site_does_nothing_even_with_the_token() {
        var anna = library.reader();
        var signedIn = signIn(anna);
        var change = Map.of("fullName", "Anna");
        for (var site : new String[] {"cross-site", "same-site"}) {
            assertThat(page(signedIn)
                            .with("Sec-Fetch-Site", site)
                            .patch("/v1/me", change)
                            .code())
                    .isEqualTo("foreign_page");
        }
        assertThat(page(signedIn)
                        .with("Sec-Fetch-Site", "same-origin")
                        .patch("/v1/me", change)
                        .status())
                .isEqualTo(200);
        for (var origin : new String[] {"https://evil.example", "null", "http://127.0.0.1.evil.example"}) {
            assertThat(page(signedIn)
                            .with("Origin", origin)
                            .patch("/v1/me", change)
                            .code())
                    .isEqualTo("foreign_page");
        }
        assertThat(library.api()
                        .with("Sec-Fetch-Site", "cross-site")
                        .post("/v1/web/session", Map.of("username", anna.username(), "password", anna.password()))
                        .code())
                .as("nor does it sign anybody in")
                .isEqualTo("foreign_page");
    }

    @Test
    void a_form_cannot_be_sent_with_a_cookie() {
        var signedIn = signIn(library.reader());
        for (var type : new String[] {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"}) {
            assertThat(page(signedIn)
                            .with("Content-Type", type)
                            .post("/v1/me/proofs", "{\"password\": \"a\"}")
                            .status())
                    .isEqualTo(415);
        }
    }

    @Test
    void where_a_request_has_a_token_its_cookie_counts_for_nothing() {
        var anna = library.reader();
        var berta = library.reader();
        var both = berta.api().with("Cookie", "carrel=" + cookie(signIn(anna)));
        assertThat(both.get("/v1/me").at("id")).isEqualTo(berta.id().toString());
        assertThat(both.patch("/v1/me", Map.of("fullName", "Berta")).status()).isEqualTo(200);
        assertThat(library.api()
                        .with("Cookie", "carrel=" + cookie(signIn(anna)))
                        .bearer("nonsense")
                        .get("/v1/me")
                        .code())
                .isEqualTo("invalid_token");
    }

    @Test
    void a_cookie_that_is_no_good_is_nobodys_and_does_not_keep_anybody_from_signing_in() {
        var anna = library.reader();
        var stale = library.api().with("Cookie", "carrel=made-up; __Host-carrel=made-up");
        assertThat(stale.get("/v1/me").code()).isEqualTo("not_signed_in");
        assertThat(stale.get("/.well-known/jwks.json").status()).isEqualTo(200);
        assertThat(stale.post("/v1/web/session", Map.of("username", anna.username(), "password", anna.password()))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void signing_out_ends_the_session_and_takes_the_cookie_away() {
        var signedIn = signIn(library.reader());
        var signedOut = page(signedIn).delete("/v1/web/session");
        assertThat(signedOut.status()).isEqualTo(204);
        assertThat(signedOut.header("Set-Cookie")).get().asString().startsWith("carrel=; Path=/; Max-Age=0;");
        assertThat(browser(signedIn).get("/v1/me").status()).isEqualTo(401);
    }

    @Test
    void signing_in_anew_ends_what_the_browser_held_before() {
        var anna = library.reader();
        var first = signIn(anna);
        var second = browser(first)
                .post("/v1/web/session", Map.of("username", anna.username(), "password", anna.password()));
        assertThat(second.status()).isEqualTo(201);
        assertThat(cookie(second)).isNotEqualTo(cookie(first));
        assertThat(browser(first).get("/v1/me").status()).isEqualTo(401);
        assertThat(browser(second).get("/v1/me").status()).isEqualTo(200);
    }

    @Test
    void a_new_proof_gives_the_session_another_cookie() {
        var anna = library.reader();
        var before = signIn(anna);
        var renewed = page(before).post("/v1/me/proofs", Map.of("password", anna.password()));
        assertThat(renewed.status()).isEqualTo(200);
        assertThat(browser(before).get("/v1/me").status()).isEqualTo(401);
        assertThat(browser(renewed).get("/v1/web/session").at("csrfToken"))
                .isEqualTo(renewed.header("X-CSRF-Token").orElseThrow());
    }

    @Test
    void a_new_role_gives_the_session_another_cookie_when_its_page_next_asks() {
        var anna = library.reader();
        var before = signIn(anna);
        assertThat(browser(before).get("/v1/web/session").header("Set-Cookie")).isEmpty();
        library.admin().api().put("/v1/users/" + anna.id() + "/role", Map.of("role", "librarian"));
        var after = browser(before).get("/v1/web/session");
        assertThat(after.at("user/role")).isEqualTo("librarian");
        assertThat(browser(before).get("/v1/me").status()).isEqualTo(401);
        assertThat(browser(after).get("/v1/users").status()).isEqualTo(200);
    }

    @Test
    void another_way_of_signing_in_is_exchanged_for_a_cookie_once() {
        var anna = library.reader();
        var exchanged = library.api().post("/v1/web/session/exchanges", Map.of("refreshToken", anna.refreshToken()));
        assertThat(exchanged.status()).isEqualTo(201);
        assertThat(browser(exchanged).get("/v1/me").status()).isEqualTo(200);
        assertThat(library.api()
                        .post("/v1/web/session/exchanges", Map.of("refreshToken", anna.refreshToken()))
                        .code())
                .isEqualTo("invalid_refresh_token");
    }

    @Test
    void a_cookie_is_good_while_it_is_used_and_never_beyond_the_sessions_age() {
        var signedIn = signIn(library.reader());
        for (var month = 1; month <= 6; month++) {
            clock.advance(Duration.ofDays(29));
            assertThat(browser(signedIn).get("/v1/me").status()).isEqualTo(200);
        }
        clock.advance(Duration.ofDays(7));
        assertThat(browser(signedIn).get("/v1/me").status()).isEqualTo(401);
        var idle = signIn(library.reader());
        clock.advance(Duration.ofDays(31));
        assertThat(browser(idle).get("/v1/me").status()).isEqualTo(401);
    }

    @Test
    void another_page_never_gets_leave_to_send_cookies() {
        var reply = browser(signIn(library.reader()))
                .with("Origin", "https://evil.example")
                .get("/v1/me");
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    }

    private Reply signIn(Person person) {
        return library.api()
                .post("/v1/web/session", Map.of("username", person.username(), "password", person.password()));
    }

    private Api browser(Reply answer) {
        return library.api().with("Cookie", "theme=dark; carrel=" + cookie(answer));
    }

    private Api page(Reply answer) {
        return browser(answer).with("X-CSRF-Token", answer.at("csrfToken"));
    }

    private static String cookie(Reply answer) {
        return answer.header("Set-Cookie").orElseThrow().replaceFirst("^carrel=([^;]+);.*", "$1");
    }
}
