package org.carrel.account.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.carrel.account.session.TokenHash;

/**
 * What the cookie holds: 256 random bits. The database keeps its hash; the token against forged requests follows from it
 * (HMAC), so that neither tells the other and both end together.
 */
record CookieValue(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final byte[] PURPOSE = "carrel csrf".getBytes(StandardCharsets.US_ASCII);

    static CookieValue fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new CookieValue(BASE64.encodeToString(bytes));
    }

    TokenHash hash() {
        return TokenHash.of(text);
    }

    String csrfToken() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return BASE64.encodeToString(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }

    /** In a time that tells nothing. */
    boolean isCsrfToken(String token) {
        return MessageDigest.isEqual(
                csrfToken().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** A cookie never appears in a log. */
    @Override
    public String toString() {
        return "CookieValue[…]";
    }
}
