package org.carrel.search.text;

import java.util.regex.Pattern;

/** Evens out before words are cut what cutting would lose: initials, and names that end in signs. */
final class Spelling {
    /** Two or more single letters that follow each other, with dots or blanks between: {@code J. R. R.}, {@code J.R.R.} */
    private static final Pattern INITIALS = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}'\u2019])"
            + "((?:\\p{Lu}\\p{M}*(?:\\.[ \u00a0]?|[ \u00a0]))+\\p{Lu}\\p{M}*\\.?)"
            + "(?![\\p{L}\\p{M}\\p{N}'\u2019])");

    private static final Pattern BETWEEN = Pattern.compile("[. \\u00a0]+");

    private Spelling() {}

    /** For texts of any kind, the same while indexing and while searching. A colon parts words, with a blank behind or without. */
    static String even(String text) {
        return evenSigns(text.replace(':', ' '));
    }

    private static String evenSigns(String text) {
        return text.indexOf('+') < 0 && text.indexOf('#') < 0 && text.indexOf('.') < 0 ? text : signs(text);
    }

    /** For names, which carry initials: {@code J. R. R. Tolkien} becomes {@code JRR Tolkien}. */
    static String name(String text) {
        var initials = INITIALS.matcher(even(text));
        return initials.replaceAll(found -> BETWEEN.matcher(found.group(1)).replaceAll("") + " ");
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
