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
        return isAscii(text) ? ofAscii(text) : ofAny(text);
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String ofAscii(String text) {
        var key = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                key.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return key.isEmpty() ? text.strip() : key.toString();
    }

    private static String ofAny(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var key = SUPERFLUOUS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        return key.isEmpty() ? text.strip() : key;
    }
}
