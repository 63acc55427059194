package org.carrel.account.lockout;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Who somebody says they are, before it is proven.
 *
 * @param secret which secret is to prove it, such as {@code password} or {@code code}; each is counted for itself, so that
 *     knowing one buys no guesses at the other
 * @param name as it was typed. Two names of one account are counted apart: together they would tell that both are hers
 * @param account whose name it is, if anybody's
 */
public record Claim(String secret, String name, Optional<UUID> account, Whence whence) {
    public static final String PASSWORD = "password";
    /** Of an authenticator, or one for recovery. */
    public static final String CODE = "code";

    /** Somebody who is signed in, or past the first of two secrets, and is asked again. */
    public static Claim of(String secret, UUID account, Whence whence) {
        return new Claim(secret, account.toString(), Optional.of(account), whence);
    }

    /** By which the guesses at one name are found. */
    UUID key() {
        return key(secret, name);
    }

    static UUID key(String secret, String name) {
        var same = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Counter.key(secret, "name", same);
    }
}
