package org.carrel.account.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.carrel.platform.http.InvalidValue;

/**
 * A password that may be set: 12 to 128 characters, or from 8 where it is hard to guess (zxcvbn's score 3 or 4), and
 * without the user's name in it. It is kept in NFKC, so that two keyboards that compose the same sign differently write
 * the same password (NIST SP 800-63B, 5.1.1.2); otherwise exactly as it was sent.
 */
public record NewPassword(String text) {
    /** In code points. */
    public static final int LONGEST = 128;

    private static final int LONG_ENOUGH = 12;
    private static final int SHORTEST = 8;
    private static final int HARD_TO_GUESS = 3;
    private static final Zxcvbn GUESSING = new Zxcvbn();

    /**
     * @param personal the username first, then other words that somebody who knows the user would try
     * @throws InvalidValue {@code broken_unicode}, {@code control_character}, {@code too_short}, {@code too_long}, {@code contains_username}, {@code too_weak}
     */
    public static NewPassword parse(String raw, List<String> personal) {
        var text = normalized(requireWhole(raw));
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidValue("control_character", "Must not contain control characters (RFC 8265, 4.2).");
        }
        var length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            throw new InvalidValue("too_short", "Must be at least 8 characters; 12 or more are always long enough.");
        }
        if (length > LONGEST) {
            throw new InvalidValue("too_long", "Must be at most 128 characters.");
        }
        if (!personal.isEmpty() && folded(text).contains(folded(personal.getFirst()))) {
            throw new InvalidValue("contains_username", "Must not contain the username.");
        }
        if (length < LONG_ENOUGH && GUESSING.measure(text, personal).getScore() < HARD_TO_GUESS) {
            throw new InvalidValue("too_weak", "Is easy to guess: take 12 characters or more, or unusual words.");
        }
        return new NewPassword(text);
    }

    static String normalized(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC);
    }

    private static String folded(String text) {
        return normalized(text).toLowerCase(Locale.ROOT);
    }

    /** Half a surrogate pair would be hashed as a question mark, and so would any other half. */
    private static String requireWhole(String raw) {
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(raw));
            return raw;
        } catch (CharacterCodingException e) {
            throw new InvalidValue("broken_unicode", "Must be whole Unicode characters.");
        }
    }

    /** A password never appears in a log. */
    @Override
    public String toString() {
        return "NewPassword[…]";
    }
}
