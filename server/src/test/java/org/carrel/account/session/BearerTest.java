package org.carrel.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.carrel.account.token.AccessTokens;
import org.carrel.account.token.Bearer;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class BearerTest {
    @Autowired
    private Library library;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void without_a_token_a_closed_route_asks_to_sign_in() {
        var reply = library.api().get("/v1/me");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("not_signed_in");
        assertThat(reply.header("WWW-Authenticate")).contains("Bearer realm=\"carrel\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer nonsense", "Bearer a.b.c", "Basic YTpi", "nonsense", ""})
    void a_bad_token_is_refused_on_open_routes_too(String header) {
        for (var path : new String[] {"/v1/me", "/.well-known/jwks.json"}) {
            var reply = library.api().with("Authorization", header).get(path);
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.code()).isEqualTo("invalid_token");
            assertThat(reply.header("WWW-Authenticate")).get().asString().contains("error=\"invalid_token\"");
            assertThat(reply.header("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void the_schemes_name_is_read_in_any_case() {
        var anna = library.reader();
        assertThat(library.api()
                        .with("Authorization", "bearer " + anna.token())
                        .get("/v1/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_token_is_good_for_fifteen_minutes_though_it_is_remembered() {
        var anna = library.reader();
        assertThat(anna.api().get("/v1/me").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(14));
        assertThat(anna.api().get("/v1/me").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
        assertThat(anna.api().get("/v1/me").status()).isEqualTo(401);
    }

    @Test
    void a_token_for_a_session_that_never_was_or_is_anothers_is_no_good() {
        var anna = library.reader();
        var session = UUID.fromString(anna.api().get("/v1/sessions").at("items/0/id"));
        var nobodys = tokens.issue(new Bearer(anna.id(), UUID.randomUUID(), "anna", "admin"));
        var anothers = tokens.issue(new Bearer(library.reader().id(), session, "berta", "admin"));
        assertThat(library.api().bearer(nobodys).get("/v1/me").status()).isEqualTo(401);
        assertThat(library.api().bearer(anothers).get("/v1/me").status()).isEqualTo(401);
    }

    @Test
    void what_another_node_ended_ends_here_when_the_session_is_asked_again() {
        var anna = library.reader();
        clock.advance(Duration.ZERO);
        assertThat(anna.api().get("/v1/me").status()).isEqualTo(200);
        jdbc.sql("update session set ended_at = now(), end_reason = 'signed_out' where user_id = :id")
                .param("id", anna.id())
                .update();
        clock.advance(Duration.ofSeconds(31));
        assertThat(anna.api().get("/v1/me").status()).isEqualTo(401);
    }

    @Test
    void a_new_role_holds_with_the_next_request() {
        var admin = library.admin();
        var anna = library.reader();
        assertThat(anna.api().get("/v1/users").code()).isEqualTo("role_missing");
        admin.api().put("/v1/users/" + anna.id() + "/role", Map.of("role", "librarian"));
        assertThat(anna.api().get("/v1/users").status()).isEqualTo(200);
        admin.api().put("/v1/users/" + anna.id() + "/role", Map.of("role", "guest"));
        assertThat(anna.api().get("/v1/users").status()).isEqualTo(403);
    }

    @Test
    void another_program_can_check_a_token_by_the_published_keys() throws Exception {
        var jwt = SignedJWT.parse(library.librarian().token());
        var published = library.api().get("/.well-known/jwks.json");
        assertThat(published.header("Cache-Control")).contains("max-age=300, public");
        assertThat(published.text()).doesNotContain("\"d\"");
        var key = JWKSet.parse(published.text()).getKeyByKeyId(jwt.getHeader().getKeyID());
        assertThat(jwt.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
        assertThat(jwt.getJWTClaimsSet().getStringClaim("role")).isEqualTo("librarian");
    }
}
