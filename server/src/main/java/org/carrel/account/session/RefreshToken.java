package org.carrel.account.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.carrel.platform.http.Fields;

/** An opaque token of 256 random bits. Only its hash is kept: who reads the database cannot use it. */
public record RefreshToken(String refreshToken) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static RefreshToken fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static RefreshToken read(Fields in) {
        var text = in.secret("refreshToken", 200).required();
        in.done();
        return new RefreshToken(text.get());
    }

    byte[] hash() {
        return sha256(refreshToken);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Tokens never appear in a log. */
    @Override
    public String toString() {
        return "RefreshToken[…]";
    }
}
