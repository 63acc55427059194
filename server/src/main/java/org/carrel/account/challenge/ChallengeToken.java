package org.carrel.account.challenge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What the client sends back with the second proof: 256 random bits, of which only the hash is kept. */
record ChallengeToken(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static ChallengeToken fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new ChallengeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return sha256(text);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Challenges never appear in a log. */
    @Override
    public String toString() {
        return "ChallengeToken[…]";
    }
}
