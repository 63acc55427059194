package org.carrel.platform.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.carrel.platform.command.CannotStart;
import org.springframework.util.StringUtils;

/**
 * Where a database is and as whom to enter.
 *
 * @param url for JDBC, {@code jdbc:postgresql://…}, without user and password
 */
public record DatabaseAddress(String url, String username, String password) {
    private static final String JDBC = "jdbc:postgresql:";

    /**
     * Reads {@code jdbc:postgresql://host/db} or {@code postgresql://user:password@host/db}; a user name or password given
     * beside the address wins over the one inside.
     */
    static DatabaseAddress parse(String url, String username, String password) {
        if (url.startsWith(JDBC)) {
            return new DatabaseAddress(url, username, password);
        }
        if (!url.startsWith("postgresql://") && !url.startsWith("postgres://")) {
            throw unreadable(url);
        }
        try {
            var uri = URI.create(url);
            var entry = StringUtils.hasText(uri.getRawUserInfo())
                    ? uri.getRawUserInfo().split(":", 2)
                    : new String[0];
            return new DatabaseAddress(
                    JDBC + "//" + uri.getRawAuthority().replaceFirst("^.*@", "") + rest(uri),
                    username.isEmpty() && entry.length > 0 ? decode(entry[0]) : username,
                    password.isEmpty() && entry.length > 1 ? decode(entry[1]) : password);
        } catch (IllegalArgumentException e) {
            throw unreadable(url);
        }
    }

    private static String rest(URI uri) {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static CannotStart unreadable(String url) {
        return CannotStart.wrongUse(
                "carrel.database.url is \"" + url.replaceFirst("//[^@/]*@", "//…@")
                        + "\", which is no address of a PostgreSQL.",
                "Write jdbc:postgresql://host:5432/carrel or postgresql://user:password@host:5432/carrel, or leave it out"
                        + " for the embedded one.");
    }

    /** Everything but the password. */
    @Override
    public String toString() {
        return username + " at " + url.replaceFirst("\\?.*", "");
    }
}
