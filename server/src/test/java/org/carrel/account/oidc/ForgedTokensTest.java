package org.carrel.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class ForgedTokensTest implements Elsewhere {
    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void provider() {
        ForgedProvider.reset();
    }

    @Test
    void a_token_that_the_provider_made_for_this_library_and_this_attempt_signs_in() {
        var reply = with(nonce -> signed(claims(nonce)));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.at("user/email")).isEqualTo(subject + "@example.org");
    }

    @Test
    void a_token_without_a_signature_is_worth_nothing() {
        turnedAway(with(nonce -> new PlainJWT(claims(nonce).build()).serialize()));
    }

    @Test
    void a_token_of_another_key_of_the_same_name_is_worth_nothing() {
        turnedAway(with(nonce -> signed(claims(nonce), ForgedProvider.key())));
    }

    @Test
    void a_mac_with_the_public_key_for_its_secret_is_worth_nothing() throws JOSEException {
        var der = ForgedProvider.KEY.toPublicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
        var json = ForgedProvider.KEY.toPublicJWK().toJSONString();
        for (var secret :
                List.of(der, pem.getBytes(StandardCharsets.US_ASCII), json.getBytes(StandardCharsets.US_ASCII))) {
            turnedAway(with(nonce -> signed(claims(nonce), JWSAlgorithm.HS256, mac(secret))));
        }
    }

    @Test
    void a_mac_with_the_librarys_own_secret_is_worth_nothing() {
        var secret = (ProviderProgram.SECRET + ", made long enough").getBytes(StandardCharsets.UTF_8);
        turnedAway(with(nonce -> signed(claims(nonce), JWSAlgorithm.HS256, mac(secret))));
    }

    @Test
    void a_token_for_another_client_is_worth_nothing() {
        turnedAway(with(nonce -> signed(claims(nonce).audience("another"))));
    }

    @Test
    void a_token_for_several_that_was_given_to_another_is_worth_nothing() {
        turnedAway(with(nonce -> signed(claims(nonce)
                .audience(List.of(ProviderProgram.CLIENT, "another"))
                .claim("azp", "another"))));
        turnedAway(with(nonce -> signed(claims(nonce).audience(List.of(ProviderProgram.CLIENT, "another")))));
    }

    @Test
    void a_token_of_another_issuer_is_worth_nothing() {
        turnedAway(with(nonce -> signed(claims(nonce).issuer("https://evil.example"))));
    }

    @Test
    void a_token_that_has_expired_is_worth_nothing() {
        var before = Instant.now().minus(Duration.ofMinutes(5));
        turnedAway(with(nonce -> signed(claims(nonce).expirationTime(Date.from(before)))));
    }

    @Test
    void a_token_for_another_attempt_or_for_none_is_worth_nothing() {
        turnedAway(with(nonce -> signed(claims("another"))));
        turnedAway(with(nonce -> signed(claims(nonce).claim("nonce", null))));
    }

    @Test
    void what_is_said_of_another_person_is_not_put_beside_this_one() {
        ForgedProvider.sayOfPerson(Map.of("sub", "another", "email", "other@example.org", "email_verified", true));
        turnedAway(with(nonce -> signed(claims(nonce).claim("email", null))));
    }

    @Test
    void what_the_token_does_not_say_is_asked_of_the_provider() {
        var address = subject + "@example.org";
        ForgedProvider.sayOfPerson(Map.of("sub", subject, "email", address, "email_verified", true));
        var reply = with(nonce -> signed(claims(nonce).claim("email", null).claim("email_verified", null)));
        assertThat(reply.at("user/email")).isEqualTo(address);
    }

    @Test
    void a_provider_in_trouble_is_told_from_one_that_says_no() {
        var browser = new Browser(library.api(), Id.FORGED);
        ForgedProvider.refuse(503, "temporarily_unavailable");
        var left = browser.leave(Map.of());
        var away = browser.backForJson(left, callback(left));
        assertThat(away.code()).isEqualTo("identity_provider_away");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isPresent();
        ForgedProvider.refuse(401, "invalid_client");
        var stranger = browser.leave(Map.of());
        assertThat(browser.backForJson(stranger, callback(stranger)).code()).isEqualTo("identity_provider_away");
        ForgedProvider.refuse(400, "invalid_grant");
        var refused = browser.leave(Map.of());
        turnedAway(browser.backForJson(refused, callback(refused)));
    }

    @Test
    void a_provider_that_gives_itself_out_as_another_is_not_asked_to_vouch() {
        var reply = library.api().post("/v1/identity-providers/masked/attempts", Map.of());
        assertThat(reply.code()).isEqualTo("identity_provider_away");
    }

    @Test
    void an_old_sign_in_at_the_provider_is_an_old_proof() {
        var yesterday = Instant.now().minus(Duration.ofDays(1)).getEpochSecond();
        var reply = with(nonce -> signed(claims(nonce).claim("auth_time", yesterday)));
        var ticket = Map.of("ticket", "any");
        assertThat(library.api()
                        .bearer(reply.at("accessToken"))
                        .post("/v1/me/identities", ticket)
                        .code())
                .isEqualTo("proof_too_old");
    }

    @Test
    void a_provider_can_be_told_to_ask_anew_who_somebody_is() {
        var left = new Browser(library.api(), Id.FORGED).leave(Map.of("fresh", true));
        assertThat(left.parameter("prompt")).isEqualTo("login");
        assertThat(left.parameter("max_age")).isEqualTo("0");
    }

    @Test
    void two_new_people_of_the_same_name_get_two_usernames() {
        var names = List.of("Zoë.Müller@town", "zoe.muller").stream()
                .map(name -> with(nonce -> signed(claims(nonce)
                                .subject(UUID.randomUUID().toString())
                                .claim("email", UUID.randomUUID() + "@example.org")
                                .claim("preferred_username", name)))
                        .at("user/username"))
                .toList();
        assertThat(names).containsExactly("zoe.muller", "zoe.muller-2");
    }

    /** Comes back with any code, for which the provider gives this token. */
    private Reply with(Function<String, String> token) {
        var browser = new Browser(library.api(), Id.FORGED);
        var left = browser.leave(Map.of());
        ForgedProvider.give(token.apply(left.parameter("nonce")));
        return browser.backForJson(left, callback(left));
    }

    private static String callback(Browser.Left left) {
        return "/v1/identity-providers/forged/callback?code=any&state=" + left.parameter("state");
    }

    private void turnedAway(Reply reply) {
        assertThat(reply.code()).isEqualTo("identity_not_proven");
        assertThat(reply.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("carrel="));
        assertThat(jdbc.sql("select count(*) from external_identity")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private JWTClaimsSet.Builder claims(String nonce) {
        return new JWTClaimsSet.Builder()
                .issuer(ForgedProvider.ISSUER)
                .subject(subject)
                .audience(ProviderProgram.CLIENT)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
                .claim("nonce", nonce)
                .claim("email", subject + "@example.org")
                .claim("email_verified", true);
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, ForgedProvider.KEY);
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, JWSSigner signer) {
        try {
            var token =
                    new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner mac(byte[] secret) {
        try {
            return new MACSigner(secret);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
