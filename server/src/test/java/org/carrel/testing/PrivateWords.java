package org.carrel.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What no log may say. Whatever tests send and get that is secret is noted as it passes; addresses and tokens are known by their
 * shape.
 */
final class PrivateWords {
    private static final Pattern SECRETS = Pattern.compile(
            "\"(?:password|currentPassword|newPassword|refreshToken|accessToken|access_token|client_secret|clientSecret|csrfToken"
                    + "|secret|key|challenge|cardNumber)\"\\s*:\\s*\"([^\"\\\\]{12,})\"");
    private static final Pattern SHAPES = Pattern.compile(String.join(
            "|",
            "[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}",
            "carrel_[a-z]+_[A-Za-z0-9_-]{16,}",
            "\\beyJ[A-Za-z0-9_-]{10,}\\.",
            "\\$argon2[a-z]*\\$",
            "\\botpauth://",
            "Bearer [A-Za-z0-9_.-]{20,}"));
    private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9_-]{20,}");
    private static final Set<String> TOKENS = ConcurrentHashMap.newKeySet();
    private static final Set<String> PHRASES = ConcurrentHashMap.newKeySet();

    private PrivateWords() {}

    /** Notes what is secret in a body that goes over the wire. */
    static void note(String body) {
        SECRETS.matcher(body).results().map(found -> found.group(1)).forEach(secret -> {
            if (LONG_WORD.matcher(secret).matches()) {
                TOKENS.add(secret);
            } else {
                PHRASES.add(secret);
            }
        });
    }

    /** What of this a line says; cut short, so that the report is no leak itself. */
    static Stream<String> in(String line) {
        var shapes = SHAPES.matcher(line).results().map(found -> found.group());
        var tokens =
                LONG_WORD.matcher(line).results().map(found -> found.group()).filter(TOKENS::contains);
        var phrases = PHRASES.stream().filter(line::contains);
        return Stream.of(shapes, tokens, phrases).flatMap(words -> words);
    }
}
