package org.carrel.account.oidc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.carrel.account.session.TokenHash;

/**
 * What the browser that began an attempt alone knows: 256 random bits in a cookie. The nonce and the PKCE verifier follow from
 * it (HMAC), so that the database keeps nothing with which anybody could end an attempt.
 */
record BrowserSecret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static BrowserSecret fresh() {
        return new BrowserSecret(randomText());
    }

    /** 256 random bits. */
    static String randomText() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    TokenHash hash() {
        return TokenHash.of(text);
    }

    /** Comes back inside the ID token, which so is for this attempt and no other. */
    String nonce() {
        return derived("carrel oidc nonce");
    }

    /** Goes to the provider with the code alone (RFC 7636). */
    String verifier() {
        return derived("carrel oidc verifier");
    }

    private String derived(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return BASE64.encodeToString(mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }

    /** A secret never appears in a log. */
    @Override
    public String toString() {
        return "BrowserSecret[…]";
    }
}
