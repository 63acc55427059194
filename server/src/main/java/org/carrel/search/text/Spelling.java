package org.carrel.search.text;

import java.util.regex.Pattern;

/** Evens out before words are cut what cutting would lose: initials, and names that end in signs. */
final class Spelling {
    /** Two or more single letters that follow each other, with dots or blanks between: {@code J. R. R.}, {@code J.R.R.} */
    private static final Pattern INITIALS = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}'\u2019])"
            + "((?:\\p{Lu}\\p{M}*(?:\\.[ \u00a0]?|[ \u00a0]))+\\p{Lu}\\p{M}*\\.?)"
            + "(?![\\p{L}\\p{M}\\p{N}'\u2019])");

    /** From here on letters may be of two signs. */
    private static final char FIRST_MARK = 0x300;

    private static final Pattern BETWEEN = Pattern.compile("[. \\u00a0]+");

    private Spelling() {}

    /** For texts of any kind, the same while indexing and while searching. A colon parts words, with a blank behind or without. */
    static String even(String text) {
        return evenSigns(text.replace(':', ' '));
    }

    private static String evenSigns(String text) {
        return text.indexOf('+') < 0 && text.indexOf('#') < 0 && !hasNet(text) ? text : signs(text);
    }

    private static boolean hasNet(String text) {
        for (var at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
            if (text.startsWith("NET", at + 1) || text.startsWith("net", at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** For names, which carry initials: {@code J. R. R. Tolkien} becomes {@code JRR Tolkien}. */
    static String name(String text) {
        var even = even(text);
        if (!mayHaveInitials(even)) {
            return even;
        }
        var initials = INITIALS.matcher(even);
        return initials.replaceAll(found -> BETWEEN.matcher(found.group(1)).replaceAll("") + " ");
    }

    /** Most names have none, and looking closely takes long: a capital alone, and another at most two places behind it. */
    private static boolean mayHaveInitials(String text) {
        for (var i = 0; i + 2 < text.length(); i++) {
            var next = text.charAt(i + 1);
            var mayEnd = next == '.' || next == ' ' || next == '\u00a0';
            if (mayBegin(text, i) && (isMark(next) || (mayEnd && (mayBegin(text, i + 2) || mayBegin(text, i + 3))))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBegin(String text, int at) {
        return at < text.length() && (Character.isUpperCase(text.charAt(at)) || Character.isSurrogate(text.charAt(at)));
    }

    /** Or half of a letter. */
    private static boolean isMark(char c) {
        return c >= FIRST_MARK && !Character.isLetter(c);
    }

    private static String signs(String text) {
        return text.replace("C++", "Cplusplus")
                .replace("c++", "cplusplus")
                .replace("C#", "Csharp")
                .replace("c#", "csharp")
                .replace("F#", "Fsharp")
                .replace("f#", "fsharp")
                .replace(".NET", " dotnet")
                .replace(".net", " dotnet");
    }
}
