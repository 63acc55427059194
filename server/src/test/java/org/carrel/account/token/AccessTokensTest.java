package org.carrel.account.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class AccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private final Bearer bearer = new Bearer(UUID.randomUUID(), UUID.randomUUID(), "anna", "guest");

    @TempDir
    private Path directory;

    private SigningKeys keys() {
        return new OwnKeys(directory.resolve("keys.json"), Duration.ofDays(90), LIFETIME, at(NOW));
    }

    private AccessTokens tokens(Instant now) {
        return new AccessTokens(keys(), "carrel", LIFETIME, at(now));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    @Test
    void a_token_is_good_from_the_moment_it_is_made_until_the_second_it_expires() throws Exception {
        var token = tokens(NOW).issue(bearer);
        assertThat(tokens(NOW).verify(token))
                .contains(new Claims(bearer.userId(), bearer.sessionId(), NOW.plus(LIFETIME)));
        assertThat(tokens(NOW.plus(LIFETIME).minusMillis(1)).verify(token)).isPresent();
        assertThat(tokens(NOW.plus(LIFETIME)).verify(token)).isEmpty();

        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getClaims()).containsOnlyKeys("iss", "sub", "sid", "role", "name", "iat", "exp", "jti");
        assertThat(claims.getClaim("role")).isEqualTo("guest");
        assertThat(claims.getClaim("name")).isEqualTo("anna");
    }

    @TestFactory
    Stream<DynamicTest> a_forged_token_is_no_good() throws JOSEException {
        var forged = new LinkedHashMap<String, String>();
        forgedHeaders(forged);
        forgedClaims(forged);
        forgedText(forged);
        var tokens = tokens(NOW);
        assertThat(tokens.verify(signed(header(UnaryOperator.identity()), claims(Map.of()))))
                .as("the table's own token, unspoilt")
                .isPresent();
        return forged.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(tokens.verify(entry.getValue())).isEmpty()));
    }

    private void forgedHeaders(Map<String, String> forged) throws JOSEException {
        var key = keys().current();
        var stranger = new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();
        var secret = key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        var claims = claims(Map.of());
        forged.put(
                "another key under our id",
                signed(header(UnaryOperator.identity()), claims, new ECDSASigner(stranger)));
        forged.put(
                "a key that the token brings along",
                signed(header(h -> h.jwk(stranger.toPublicJWK())), claims, new ECDSASigner(stranger)));
        forged.put("an unknown key id", signed(header(h -> h.keyID("other")), claims));
        forged.put(
                "no key id",
                signed(new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).build(), claims));
        forged.put("another type", signed(header(h -> h.type(JOSEObjectType.JWT)), claims));
        forged.put(
                "no type",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .keyID(key.getKeyID())
                                .build(),
                        claims));
        forged.put(
                "a critical header that we do not know",
                signed(header(h -> h.customParam("x", 1).criticalParams(Set.of("x"))), claims));
        forged.put(
                "the public key used as an HMAC secret",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .type(TYPE)
                                .keyID(key.getKeyID())
                                .build(),
                        claims,
                        new MACSigner(secret)));
        var p384 = new ECKeyGenerator(Curve.P_384).keyID(key.getKeyID()).generate();
        forged.put(
                "ES384",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.ES384)
                                .type(TYPE)
                                .keyID(key.getKeyID())
                                .build(),
                        claims,
                        new ECDSASigner(p384)));
    }

    private void forgedClaims(Map<String, String> forged) throws JOSEException {
        var header = header(UnaryOperator.identity());
        forged.put("another issuer", signed(header, claims(Map.of("iss", "other"))));
        forged.put("expired", signed(header, claims(Map.of("exp", Date.from(NOW.minusSeconds(1))))));
        forged.put("a subject that is no id", signed(header, claims(Map.of("sub", "anna"))));
        forged.put("a session that is no id", signed(header, claims(Map.of("sid", 7))));
        for (var name : new String[] {"iss", "sub", "sid", "exp"}) {
            var without = new LinkedHashMap<>(claims(Map.of()).getClaims());
            without.remove(name);
            var builder = new JWTClaimsSet.Builder();
            without.forEach(builder::claim);
            forged.put("without " + name, signed(header, builder.build()));
        }
    }

    private void forgedText(Map<String, String> forged) {
        var good = tokens(NOW).issue(bearer);
        var parts = good.split("\\.", -1);
        var none = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\""
                + keys().current().getKeyID() + "\"}");
        var admin = base64(
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("guest", "admin"));
        var nothing = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]);
        var last = good.charAt(good.length() - 10);
        forged.put("alg none", none + "." + parts[1] + ".");
        forged.put("alg none with a signature", none + "." + parts[1] + "." + parts[2]);
        forged.put("another payload", parts[0] + "." + admin + "." + parts[2]);
        forged.put("a signature of zeros (CVE-2022-21449)", parts[0] + "." + parts[1] + "." + nothing);
        forged.put(
                "one sign of the signature changed",
                good.substring(0, good.length() - 10) + (last == 'A' ? 'B' : 'A') + good.substring(good.length() - 9));
        forged.put("half a signature", good.substring(0, good.length() - 40));
        forged.put("no signature", parts[0] + "." + parts[1] + ".");
        forged.put("two parts", parts[0] + "." + parts[1]);
        forged.put("five parts", good + ".x.y");
        forged.put("nothing", "");
        forged.put("dots", "..");
        forged.put("no JSON", base64("x") + "." + base64("y") + "." + parts[2]);
        forged.put("far too long", good + "A".repeat(100_000));
    }

    private JWSHeader header(UnaryOperator<JWSHeader.Builder> change) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(keys().current().getKeyID());
        return change.apply(header).build();
    }

    private JWTClaimsSet claims(Map<String, Object> changes) {
        var claims = new JWTClaimsSet.Builder()
                .issuer("carrel")
                .subject(bearer.userId().toString())
                .claim("sid", bearer.sessionId().toString())
                .expirationTime(Date.from(NOW.plusSeconds(60)));
        changes.forEach(claims::claim);
        return claims.build();
    }

    private String signed(JWSHeader header, JWTClaimsSet claims) throws JOSEException {
        return signed(header, claims, new ECDSASigner(keys().current()));
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
