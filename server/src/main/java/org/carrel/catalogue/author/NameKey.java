package org.carrel.catalogue.author;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is left of a name or title to recognise it by: letters and digits, without marks, spaces and case. */
public final class NameKey {
    private static final Pattern SUPERFLUOUS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameKey() {}

    /** {@code J. K. Rowling} and {@code J.K. ROWLING} give {@code jkrowling}; text without letters or digits stays. */
    public static String of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var key = SUPERFLUOUS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        return key.isEmpty() ? text.strip() : key;
    }
}
