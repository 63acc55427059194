package org.carrel.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@CarrelTest
@TestPropertySource(properties = "carrel.privacy.terms-version=2026-11")
class TermsElsewhereTest implements Elsewhere {
    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void provider() {
        ForgedProvider.reset();
    }

    @Test
    void nobody_new_comes_in_without_the_terms_as_they_are_now() {
        assertThat(library.api().get("/v1/identity-providers").text()).contains("\"termsVersion\":\"2026-11\"");
        for (var wanted : Map.<String, Map<String, Object>>of(
                        "none", Map.of(), "old ones", Map.of("acceptedTerms", "2025-01"))
                .values()) {
            var refused = comesBack(wanted);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("terms_not_accepted");
            assertThat(refused.at("reasons/0/facts/termsVersion")).isEqualTo("2026-11");
        }
        assertThat(jdbc.sql("select count(*) from external_identity")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoever_accepts_them_gets_an_account_which_says_so_and_is_not_asked_again() {
        var session = comesBack(Map.of("acceptedTerms", "2026-11"));
        assertThat(session.status()).as(session.text()).isEqualTo(200);
        var consents = library.api().bearer(session.at("accessToken")).get("/v1/me/consents");
        assertThat(consents.at("items/0/kind")).isEqualTo("terms_of_use");
        assertThat(consents.at("items/0/version")).isEqualTo("2026-11");
        assertThat(comesBack(Map.of()).status()).isEqualTo(200);
    }

    @Test
    void a_browser_is_sent_back_to_the_page_that_asks_for_them() {
        var left = browser().leave(Map.of("returnTo", "/sign-in"));
        ForgedProvider.give(token(left.parameter("nonce")));
        assertThat(browser().back(left, callback(left)).header("Location"))
                .contains("/sign-in#error=terms_not_accepted");
    }

    private Browser browser() {
        return new Browser(library.api(), Id.FORGED);
    }

    private Reply comesBack(Map<String, Object> wanted) {
        var left = browser().leave(wanted);
        ForgedProvider.give(token(left.parameter("nonce")));
        return browser().backForJson(left, callback(left));
    }

    private static String callback(Browser.Left left) {
        return "/v1/identity-providers/forged/callback?code=any&state=" + left.parameter("state");
    }

    private static String token(String nonce) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ForgedProvider.ISSUER)
                .subject("newcomer")
                .audience(ProviderProgram.CLIENT)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
                .claim("nonce", nonce)
                .claim("email", "newcomer@example.org")
                .claim("email_verified", true)
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        try {
            token.sign(new RSASSASigner(ForgedProvider.KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
