package org.carrel.importing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A title that names its series behind it, as booksellers write it: {@code The Hunger Games (The Hunger Games, #1)}. Of
 * two series the first counts.
 */
record SeriesInTitle(String title, Optional<String> series, Optional<String> number) {
    private static final Pattern BEHIND = Pattern.compile(
            "(?<title>.*\\S)\\s*\\((?<series>[^()#;]*[^()#;,\\s]),?\\s+#(?<number>[0-9][0-9.\\-–]*)(?:\\s*;[^()]*)?\\)");

    static SeriesInTitle read(String text) {
        var found = BEHIND.matcher(text.strip());
        return found.matches()
                ? new SeriesInTitle(
                        found.group("title"), Optional.of(found.group("series")), Optional.of(found.group("number")))
                : new SeriesInTitle(text, Optional.empty(), Optional.empty());
    }
}
