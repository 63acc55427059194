package org.carrel.bench.relevance;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One thing that must hold of a book. Case, marks and signs do not count. */
record Condition(String field, boolean whole, String text) {
    private static final Pattern WRITTEN = Pattern.compile("(title|author|series|subject|language) ([=~]) (.+)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Condition read(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("No condition: " + text);
        }
        return new Condition(written.group(1), written.group(2).equals("="), plain(written.group(3)));
    }

    boolean holdsOf(Edition edition) {
        return edition.texts().getOrDefault(field, List.of()).stream()
                .map(Condition::plain)
                .anyMatch(said -> whole ? said.equals(text) : (" " + said).contains(" " + text));
    }

    private static String plain(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var words = SIGNS.matcher(bare.toLowerCase(Locale.ROOT).replace("'", "").replace("\u2019", ""))
                .replaceAll(" ")
                .strip();
        return words;
    }
}
