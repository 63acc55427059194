package org.carrel.account.program;

import java.security.SecureRandom;
import java.util.Base64;
import org.carrel.account.session.TokenHash;

/** 256 random bits that let a program in, marked so that they are recognised where they were left lying about. */
record Secret(String text) {
    static final String KEY = "carrel_key_";
    static final String TOKEN = "carrel_tok_";
    private static final int BYTES = 32;
    private static final int HINT = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret fresh(String mark) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(mark + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    TokenHash hash() {
        return TokenHash.of(text);
    }

    /** How it begins. */
    String hint() {
        return text.substring(0, KEY.length() + HINT);
    }

    /** A secret never appears in a log. */
    @Override
    public String toString() {
        return "Secret[\u2026]";
    }
}
