package org.carrel.notice;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.carrel.account.User;

/** Somebody to whom a letter is written: what every letter says of them, and how it speaks. */
record Reader(String name, String username, Locale language) {
    static Reader of(User user) {
        return new Reader(user.fullName().orElse(user.username()), user.username(), Letters.language(user.language()));
    }

    /** The values that every template may name. */
    Map<String, Object> values(MailProperties properties) {
        var values = new HashMap<String, Object>();
        values.put("name", name);
        values.put("username", username);
        values.put("library", properties.name());
        values.put("site", page(properties, ""));
        return values;
    }

    /** A point in time as this reader writes it, in UTC, for the library's nodes know no other zone of theirs. */
    String written(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language)
                        .withZone(ZoneOffset.UTC)
                        .format(instant)
                + " UTC";
    }

    /** A single word of letters, such as {@code fact.device}. */
    String word(String key) {
        return ResourceBundle.getBundle(
                        "org.carrel.notice.letters",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }

    /** Where something is on the library's site, as a template's section wants it: none where it has no site. */
    static List<String> page(MailProperties properties, String path) {
        return properties.site().map(site -> List.of(withoutSlash(site) + path)).orElse(List.of());
    }

    private static String withoutSlash(URI site) {
        return site.toString().replaceFirst("/+$", "");
    }
}
