package org.carrel.account;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carrel.platform.http.InvalidValue;

/**
 * The name somebody signs in with: 3 to 32 of the letters A–Z, digits and {@code . _ -}. Only those letters (the
 * strictest level of UTS #39), and no name that looks like another's, such as {@code paypaI} and {@code paypal}; no {@code @}, so that none looks like an e-mail address.
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

    private static final Set<String> RESERVED_LOOKS =
            RESERVED.stream().map(LookAlikes::inHaste).collect(Collectors.toUnmodifiableSet());

    /** @throws InvalidValue {@code username} */
    public static Username parse(String text) {
        var name = typed(text);
        if (!SHAPE.matcher(name).matches()) {
            throw new InvalidValue(
                    "username", "Must be 3 to 32 of the letters a-z, digits, dot, underscore and hyphen.");
        }
        return new Username(name);
    }

    /** A name as somebody typed it, perhaps in letters of full width (RFC 8265, 3.3.2). */
    public static String typed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** As {@link #parse}, for people who choose their own. @throws InvalidValue {@code username}, {@code reserved} */
    public static Username parseFree(String text) {
        var name = parse(text);
        if (RESERVED_LOOKS.contains(LookAlikes.inHaste(MARKS.matcher(name.text).replaceAll("")))) {
            throw new InvalidValue("reserved", "Is kept for the library itself; choose another.");
        }
        return name;
    }

    /** How it looks; nobody else's does. */
    String look() {
        return LookAlikes.of(text);
    }
}
