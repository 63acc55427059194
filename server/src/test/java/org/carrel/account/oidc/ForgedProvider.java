package org.carrel.account.oidc;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for a provider whose tokens are what a test wants them to be. */
final class ForgedProvider {
    static final RSAKey KEY = key();
    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    static {
        SERVER.start();
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::stop, "forged-provider"));
    }

    static final String ISSUER = "http://127.0.0.1:" + SERVER.port();
    static final String MASK = ISSUER + "/mask";

    private ForgedProvider() {}

    /** A key of the same name as the provider's own, or of another owner. */
    static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says of itself what a provider says, and forgets what it was to say before. */
    static void reset() {
        SERVER.resetAll();
        var itself = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "issuer",
                        ISSUER,
                        "authorization_endpoint",
                        ISSUER + "/authorize",
                        "token_endpoint",
                        ISSUER + "/token",
                        "userinfo_endpoint",
                        ISSUER + "/userinfo",
                        "jwks_uri",
                        ISSUER + "/keys",
                        "response_types_supported",
                        new String[] {"code"},
                        "subject_types_supported",
                        new String[] {"public"},
                        "id_token_signing_alg_values_supported",
                        new String[] {"RS256"}));
        SERVER.stubFor(get("/.well-known/openid-configuration").willReturn(okJson(itself)));
        SERVER.stubFor(get("/mask/.well-known/openid-configuration").willReturn(okJson(itself)));
        SERVER.stubFor(get("/keys").willReturn(okJson(new JWKSet(KEY.toPublicJWK()).toString())));
    }

    /** Gives this token for any code. */
    static void give(String idToken) {
        var tokens = JsonMapper.shared()
                .writeValueAsString(
                        Map.of("access_token", "an access token", "token_type", "Bearer", "id_token", idToken));
        SERVER.stubFor(post("/token").willReturn(okJson(tokens)));
    }

    static void sayOfPerson(Map<String, Object> claims) {
        SERVER.stubFor(get("/userinfo").willReturn(okJson(JsonMapper.shared().writeValueAsString(claims))));
    }

    static void refuse(int status, String error) {
        SERVER.stubFor(post("/token")
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"error\": \"" + error + "\"}")));
    }
}
