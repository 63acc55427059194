package org.carrel.search.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Other spellings of a word of a query that mean the same and that folding does not bring together. */
final class Variants {
    private static final Pattern WITH_E = Pattern.compile("(?<=[aou])e(?![aeiou])");
    private static final Pattern UMLAUT = Pattern.compile("(?i)[äöüø]|[aou]\u0308");
    private static final Pattern RING = Pattern.compile("(?i)å|a\u030A");

    private Variants() {}

    /**
     * Umlauts without and with an e: {@code buecher} for {@code bucher}, and {@code goethe} for {@code göthe}.
     *
     * @param raw as it was typed
     */
    static Set<String> of(String word, String raw) {
        var variants = new LinkedHashSet<String>();
        if (WITH_E.matcher(word).find()) {
            variants.add(WITH_E.matcher(word).replaceAll(""));
        }
        if (UMLAUT.matcher(raw).find() || RING.matcher(raw).find()) {
            var spelled =
                    UMLAUT.matcher(RING.matcher(raw).replaceAll("aa")).replaceAll(letter -> base(letter.group()) + "e");
            Words.asked(Spelling.even(spelled)).stream().limit(1).forEach(variants::add);
        }
        variants.remove(word);
        return variants;
    }

    private static String base(String letter) {
        return switch (Character.toLowerCase(letter.charAt(0))) {
            case 'ä', 'a' -> "a";
            case 'ü', 'u' -> "u";
            default -> "o";
        };
    }
}
