package org.carrel.account.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody writes down for the day their phone is gone: 120 random bits, so that a plain hash keeps them, in letters and
 * digits that are not taken for one another.
 *
 * @param text without hyphens
 */
record RecoveryCode(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 24;
    private static final int GROUP = 6;

    static RecoveryCode fresh() {
        return new RecoveryCode(IntStream.range(0, LENGTH)
                .mapToObj(n -> String.valueOf(LETTERS.charAt(RANDOM.nextInt(LETTERS.length()))))
                .collect(Collectors.joining()));
    }

    /** As somebody typed it: hyphens, spaces and capitals count for nothing, and look-alikes for what they look like. */
    static RecoveryCode typed(String text) {
        return new RecoveryCode(text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1'));
    }

    /** In groups, to be read. */
    String shown() {
        return IntStream.range(0, LENGTH / GROUP)
                .mapToObj(n -> text.substring(n * GROUP, (n + 1) * GROUP))
                .collect(Collectors.joining("-"));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Codes never appear in a log. */
    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
