package org.carrel.account;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.carrel.platform.http.InvalidValue;

/**
 * The name somebody signs in with: 3 to 32 of the letters A–Z, digits and {@code . _ -}. Only those letters, so that no
 * two names look alike; no {@code @}, so that none looks like an e-mail address.
 */
public record Username(String text) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{3,32}");
    private static final Pattern MARKS = Pattern.compile("[._-]");
    private static final Set<String> RESERVED = Set.of(
            "admin",
            "administrator",
            "anonymous",
            "api",
            "books",
            "carrel",
            "current",
            "everybody",
            "guest",
            "help",
            "hostmaster",
            "info",
            "librarian",
            "library",
            "login",
            "mail",
            "me",
            "moderator",
            "nobody",
            "noreply",
            "null",
            "operator",
            "owner",
            "postmaster",
            "root",
            "security",
            "self",
            "service",
            "setup",
            "signin",
            "signup",
            "staff",
            "sudo",
            "superuser",
            "support",
            "sysadmin",
            "system",
            "test",
            "undefined",
            "user",
            "users",
            "webmaster",
            "you");

    /** @throws InvalidValue {@code username} */
    public static Username parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new InvalidValue(
                    "username", "Must be 3 to 32 of the letters a-z, digits, dot, underscore and hyphen.");
        }
        return new Username(text);
    }

    /** As {@link #parse}, for people who choose their own. @throws InvalidValue {@code username}, {@code reserved} */
    public static Username parseFree(String text) {
        var name = parse(text);
        if (RESERVED.contains(MARKS.matcher(name.folded()).replaceAll(""))) {
            throw new InvalidValue("reserved", "Is kept for the library itself; choose another.");
        }
        return name;
    }

    /** The form in which two are the same. */
    String folded() {
        return text.toLowerCase(Locale.ROOT);
    }
}
