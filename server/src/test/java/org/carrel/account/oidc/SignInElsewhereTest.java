package org.carrel.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.Reply;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Against a provider that is a program of its own, as a browser goes there and comes back. */
@CarrelTest
class SignInElsewhereTest implements Elsewhere {
    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final String subject = "s-" + UUID.randomUUID();
    private final String address = subject + "@example.org";

    @BeforeEach
    void provider() {
        assumeTrue(ProviderProgram.address().isPresent(), ProviderProgram::trouble);
    }

    @Test
    void the_providers_are_listed_by_name_and_nothing_else_is_told_of_them() {
        var list = library.api().get("/v1/identity-providers");
        assertThat(list.at("total")).isEqualTo("6");
        assertThat(list.at("items/5/id")).isEqualTo("shut");
        assertThat(list.at("items/0/name")).isEqualTo("Town of Carrel");
        assertThat(list.text()).doesNotContain(ProviderProgram.SECRET, "client", "127.0.0.1");
    }

    @Test
    void somebody_new_gets_an_account_and_is_known_the_next_time() {
        var first = town().signIn(vouched());
        assertThat(first.status()).as(first.text()).isEqualTo(303);
        assertThat(first.header("Location")).contains("/");
        assertThat(first.header("Cache-Control")).get().asString().contains("no-store");
        assertThat(Browser.cookie(first, "carrel-oidc")).isEmpty();
        var me = holding(first).get("/v1/me");
        assertThat(me.at("username")).isEqualTo("anna.b");
        assertThat(me.at("email")).isEqualTo(address);
        assertThat(me.at("emailVerifiedAt")).isNotEmpty();
        assertThat(me.at("role")).isEqualTo("guest");
        assertThat(me.at("language")).isEqualTo("de");
        assertThat(jdbc.sql("select password_hash is null from users where email = :email")
                        .param("email", address)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        var again = holding(town().signIn(vouched()));
        assertThat(again.get("/v1/me").at("id")).isEqualTo(me.at("id"));
        assertThat(again.get("/v1/sessions").text()).contains("\"oidc\"");
        assertThat(holding(first).get("/v1/me/identities").at("items/0/name")).isEqualTo("Town of Carrel");
    }

    @Test
    void whoever_is_known_is_known_whatever_address_the_provider_says() {
        var me = holding(town().signIn(vouched())).get("/v1/me").at("id");
        var moved = new LinkedHashMap<>(vouched());
        moved.put("email", library.reader().username() + "@example.org");
        moved.put("email_verified", "false");
        assertThat(holding(town().signIn(moved)).get("/v1/me").at("id")).isEqualTo(me);
    }

    @Test
    void the_browser_is_marked_by_a_cookie_and_sent_with_pkce_state_and_nonce() {
        var begun = library.api().post("/v1/identity-providers/town/attempts", Map.of("returnTo", "/loans?page=2"));
        assertThat(begun.header("Set-Cookie"))
                .get()
                .asString()
                .matches("carrel-oidc=[A-Za-z0-9_-]{43}; Path=/; Max-Age=600; Expires=[^;]+; HttpOnly; SameSite=Lax");
        var asked = Browser.parameters(begun.at("authorizationUrl"));
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", Id.TOWN.callback())
                .containsEntry("scope", "openid profile email")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(asked.toString()).doesNotContain(Browser.cookie(begun, "carrel-oidc"));
        var left = new Browser.Left(begun.at("authorizationUrl"), Browser.cookie(begun, "carrel-oidc"));
        assertThat(town().back(left, left.signIn(vouched())).header("Location")).contains("/loans?page=2");
    }

    @Test
    void only_hashes_of_what_an_attempt_is_known_by_are_kept() {
        var left = town().leave(Map.of());
        var kept = jdbc.sql("""
                        select row_to_json(a)::text || encode(state_hash, 'escape') || encode(browser_hash, 'escape')
                        from oidc_attempt a
                        """).query(String.class).single();
        assertThat(kept).doesNotContain(left.mark(), left.parameter("state"), left.parameter("nonce"));
    }

    @Test
    void a_program_that_asks_for_json_gets_tokens() {
        var left = town().leave(Map.of("device", "Shelf reader"));
        var reply = town().backForJson(left, left.signIn(vouched()));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("user/email")).isEqualTo(address);
        var mine = library.api().bearer(reply.at("accessToken")).get("/v1/sessions");
        assertThat(mine.at("items/0/name")).isEqualTo("Shelf reader");
        assertThat(reply.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("carrel="));
    }

    @Test
    void the_account_of_a_verified_address_is_linked_with_its_owners_consent_and_not_before() {
        var reader = confirmed(library.reader());
        var offered = town().signIn(of(reader));
        assertThat(offered.status()).isEqualTo(303);
        assertThat(offered.header("Location"))
                .get()
                .asString()
                .startsWith("/#linkTicket=")
                .endsWith("&provider=town");
        assertThat(Browser.cookie(offered, "carrel")).isEmpty();
        assertThat(identities()).isZero();
        var linked = reader.api().post("/v1/me/identities", Map.of("ticket", ticket(offered)));
        assertThat(linked.status()).as(linked.text()).isEqualTo(201);
        assertThat(linked.at("provider")).isEqualTo("town");
        assertThat(holding(town().signIn(of(reader))).get("/v1/me").at("id"))
                .isEqualTo(reader.id().toString());
        assertThat(letters(reader)).contains("identity_linked");
        assertThat(reader.api()
                        .post("/v1/me/identities", Map.of("ticket", ticket(offered)))
                        .code())
                .as("a ticket is good once")
                .isEqualTo("link_ticket_not_good");
    }

    @Test
    void a_program_is_offered_the_link_in_the_reasons_facts() {
        var reader = confirmed(library.reader());
        var left = town().leave(Map.of());
        var offered = town().backForJson(left, left.signIn(of(reader)));
        assertThat(offered.status()).isEqualTo(409);
        assertThat(offered.code()).isEqualTo("identity_link_offered");
        var ticket = Map.of("ticket", offered.at("reasons/0/facts/ticket"));
        assertThat(reader.api().post("/v1/me/identities", ticket).status()).isEqualTo(201);
    }

    @Test
    void a_ticket_is_of_no_use_to_another_account() {
        var ticket = Map.of("ticket", ticket(town().signIn(of(confirmed(library.reader())))));
        var another = confirmed(library.reader());
        assertThat(another.api().post("/v1/me/identities", ticket).code()).isEqualTo("link_ticket_of_another");
        assertThat(library.api().post("/v1/me/identities", ticket).status()).isEqualTo(401);
        assertThat(identities()).isZero();
    }

    @Test
    void linking_wants_a_recent_proof_and_a_ticket_that_is_not_too_old() {
        var reader = confirmed(library.reader());
        clock.advance(Duration.ofMinutes(11));
        var ticket = Map.of("ticket", ticket(town().signIn(of(reader))));
        assertThat(reader.api().post("/v1/me/identities", ticket).code()).isEqualTo("proof_too_old");
        clock.advance(Duration.ofMinutes(11));
        var anew = library.signIn(reader.username(), reader.password());
        assertThat(anew.api().post("/v1/me/identities", ticket).code()).isEqualTo("link_ticket_not_good");
    }

    @Test
    void an_account_whose_address_nobody_confirmed_is_not_offered() {
        var turned = town().signIn(of(library.reader()));
        assertThat(turned.header("Location")).contains("/#error=identity_address_taken");
        assertThat(identities()).isZero();
    }

    @Test
    void an_address_that_the_provider_does_not_vouch_for_counts_for_nothing() {
        var reader = confirmed(library.reader());
        var unverified = new LinkedHashMap<>(of(reader));
        unverified.put("email_verified", "false");
        assertThat(town().signIn(unverified).header("Location")).contains("/#error=identity_address_unverified");
        assertThat(browser(Id.DOUBTED).signIn(of(reader)).header("Location"))
                .as("nor one of a provider that is not believed")
                .contains("/#error=identity_address_unverified");
        assertThat(jdbc.sql("select count(*) from identity_ticket")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobody_new_comes_in_where_the_library_makes_no_accounts() {
        assertThat(browser(Id.SHUT).signIn(vouched()).header("Location")).contains("/#error=identity_unknown");
        assertThat(jdbc.sql("select count(*) from users where email = :email")
                        .param("email", address)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_identity_is_unlinked_unless_it_is_the_last_way_in() {
        var reader = confirmed(library.reader());
        var ticket = Map.of("ticket", ticket(town().signIn(of(reader))));
        var path = "/v1/me/identities/"
                + reader.api().post("/v1/me/identities", ticket).at("id");
        assertThat(library.reader().api().delete(path).status()).isEqualTo(404);
        assertThat(reader.api().delete(path).status()).isEqualTo(204);
        assertThat(letters(reader)).contains("identity_unlinked");
        assertThat(town().signIn(of(reader)).header("Location"))
                .get()
                .asString()
                .contains("#linkTicket=");

        var left = town().leave(Map.of());
        var session = town().backForJson(left, left.signIn(vouched()));
        var stranger = library.api().bearer(session.at("accessToken"));
        var only = "/v1/me/identities/" + stranger.get("/v1/me/identities").at("items/0/id");
        assertThat(stranger.delete(only).reasons()).containsExactly("last_way_in");
    }

    @Test
    void a_suspended_account_stays_closed() {
        var id = holding(town().signIn(vouched())).get("/v1/me").at("id");
        var suspended = library.admin().api().post("/v1/users/" + id + "/suspension", Map.of("reason", "Lost books"));
        assertThat(suspended.status()).as(suspended.text()).isLessThan(300);
        assertThat(town().signIn(vouched()).header("Location")).contains("/#error=account_suspended");
        var left = town().leave(Map.of());
        assertThat(town().backForJson(left, left.signIn(vouched())).code()).isEqualTo("account_suspended");
    }

    @Test
    void an_attempt_ends_once_and_in_the_browser_that_began_it() {
        var left = town().leave(Map.of());
        var callback = left.signIn(vouched());
        var other = new Browser.Left(left.address(), town().leave(Map.of()).mark());
        notGood(town().back(other, callback));
        notGood(library.api().get(callback));
        notGood(town().back(left, callback.replaceAll("state=[^&]+", "state=made-up")));
        notGood(town().back(left, callback.replace("/town/", "/shut/")));
        assertThat(town().back(left, callback).status())
                .as("none of these used it up")
                .isEqualTo(303);
        notGood(town().back(left, callback));
    }

    @Test
    void an_attempt_that_took_too_long_is_over() {
        var left = town().leave(Map.of());
        var callback = left.signIn(vouched());
        clock.advance(Duration.ofMinutes(11));
        notGood(town().back(left, callback));
    }

    @Test
    void a_code_is_of_no_use_in_another_attempt() {
        var seen = town().leave(Map.of());
        var code = Browser.parameters(seen.signIn(vouched())).get("code");
        var left = town().leave(Map.of());
        var callback = left.signIn(vouched()).replaceAll("code=[^&]+", "code=" + code);
        assertThat(town().back(left, callback).header("Location"))
                .as("for its verifier is another")
                .contains("/#error=identity_not_proven");
        assertThat(identities()).isZero();
    }

    @Test
    void a_token_with_another_nonce_proves_nothing() {
        var left = town().leave(Map.of()).with("nonce", "another");
        assertThat(town().back(left, left.signIn(vouched())).header("Location"))
                .contains("/#error=identity_not_proven");
        assertThat(identities()).isZero();
    }

    @Test
    void without_its_challenge_the_provider_lets_nobody_through() {
        var without = town().leave(Map.of()).with("code_challenge", "").with("code_challenge_method", "");
        assertThat(town().back(without, without.signIn(vouched())).header("Location"))
                .contains("/#error=identity_declined");
        var another = town().leave(Map.of()).with("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assertThat(town().back(another, another.signIn(vouched())).header("Location"))
                .contains("/#error=identity_not_proven");
    }

    @Test
    void an_answer_that_names_another_issuer_or_none_is_not_taken() {
        for (var iss : new String[] {"&iss=https%3A%2F%2Fevil.example", ""}) {
            var left = town().leave(Map.of());
            var callback = left.signIn(vouched()).replaceAll("&iss=[^&]+", "") + iss;
            assertThat(town().back(left, callback).header("Location")).contains("/#error=identity_not_proven");
        }
    }

    @Test
    void whoever_says_no_at_the_provider_comes_back_to_a_page_that_can_say_so() {
        var left = town().leave(Map.of("returnTo", "/sign-in"));
        var back = left.signIn(Map.of("declined", "true"));
        assertThat(back).contains("error=access_denied");
        assertThat(town().back(left, back).header("Location")).contains("/sign-in#error=identity_declined");
    }

    @Test
    void a_provider_that_takes_another_key_is_understood_at_once() {
        var me = holding(town().signIn(vouched())).get("/v1/me").at("id");
        ProviderProgram.rotateKeys();
        assertThat(holding(town().signIn(vouched())).get("/v1/me").at("id")).isEqualTo(me);
    }

    @Test
    void a_provider_that_is_away_is_said_to_be_and_when_to_come_back() {
        var away = library.api().post("/v1/identity-providers/away/attempts", Map.of());
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.code()).isEqualTo("identity_provider_away");
        assertThat(away.header("Retry-After")).isPresent();
        assertThat(away.text()).doesNotContain("127.0.0.1");
        assertThat(library.api()
                        .post("/v1/identity-providers/nobody/attempts", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobody_is_sent_on_to_another_site() {
        for (var path : new String[] {
            "https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil", "loans", "/a#b", "/a\tb", "/a b"
        }) {
            var begun = library.api().post("/v1/identity-providers/town/attempts", Map.of("returnTo", path));
            assertThat(begun.wrongFields()).as(path).containsExactly("returnTo");
        }
    }

    @Test
    void another_sites_page_begins_nothing() {
        assertThat(library.api()
                        .with("Sec-Fetch-Site", "cross-site")
                        .post("/v1/identity-providers/town/attempts", Map.of())
                        .code())
                .isEqualTo("foreign_page");
    }

    @Test
    void what_the_browser_held_before_ends() {
        var before = town().signIn(vouched());
        var left = town().leave(Map.of());
        var both = "carrel=" + Browser.cookie(before, "carrel") + "; carrel-oidc=" + left.mark();
        var after = library.api().with("Cookie", both).get(left.signIn(vouched()));
        assertThat(holding(after).get("/v1/me").status()).isEqualTo(200);
        assertThat(holding(before).get("/v1/me").status()).isEqualTo(401);
    }

    @Test
    void who_was_erased_has_no_identity_left() {
        var id = holding(town().signIn(vouched())).get("/v1/me").at("id");
        jdbc.sql("update users set status = 'erased', email = null where id = :id")
                .param("id", UUID.fromString(id))
                .update();
        assertThat(identities()).isZero();
    }

    private Browser town() {
        return browser(Id.TOWN);
    }

    private Browser browser(Id id) {
        return new Browser(library.api(), id);
    }

    private Map<String, String> vouched() {
        return Map.of(
                "sub", subject,
                "email", address,
                "email_verified", "true",
                "preferred_username", "Anna.B",
                "name", "Anna B",
                "locale", "de");
    }

    private Map<String, String> of(Person reader) {
        return Map.of("sub", subject, "email", reader.username() + "@example.org", "email_verified", "true");
    }

    private Person confirmed(Person reader) {
        jdbc.sql("update users set email_verified_at = now() where id = :id")
                .param("id", reader.id())
                .update();
        return reader;
    }

    private Api holding(Reply reply) {
        assertThat(Browser.cookie(reply, "carrel")).as(reply.text()).hasSize(43);
        return library.api().with("Cookie", "carrel=" + Browser.cookie(reply, "carrel"));
    }

    private static String ticket(Reply offered) {
        return offered.header("Location").orElse("").replaceAll(".*#linkTicket=([^&]+).*", "$1");
    }

    private long identities() {
        return jdbc.sql("select count(*) from external_identity")
                .query(Long.class)
                .single();
    }

    private String letters(Person reader) {
        return library.admin().api().get("/v1/messages?userId=" + reader.id()).text();
    }

    private static void notGood(Reply reply) {
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("identity_attempt_not_good");
        assertThat(reply.headers().allValues("Set-Cookie")).isEmpty();
    }
}
