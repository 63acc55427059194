package org.carrel.catalogue.author;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;

/**
 * The form under which an author stands in a list when nobody gave one: family name first. It is a guess for names
 * written the western way; others stay as they are.
 */
final class SortName {
    private static final Set<String> BELONGS_TO_FAMILY_NAME =
            Set.of("Le", "La", "De", "Du", "Des", "Del", "Della", "Van", "Von", "Der", "Den", "Di", "Da", "St.", "Mac");
    private static final Set<String> BEHIND = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");
    private static final Set<UnicodeScript> FAMILY_NAME_FIRST =
            Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private SortName() {}

    static String of(String name) {
        var words = Arrays.asList(name.strip().split("\\s+"));
        if (words.size() == 1 || name.contains(",") || name.codePoints().anyMatch(SortName::isFamilyNameFirst)) {
            return name;
        }
        var end = BEHIND.contains(words.getLast()) && words.size() > 2 ? words.size() - 1 : words.size();
        var family = end - 1;
        while (family > 1 && BELONGS_TO_FAMILY_NAME.contains(words.get(family - 1))) {
            family--;
        }
        return String.join(" ", words.subList(family, end)) + ", " + String.join(" ", words.subList(0, family))
                + (end < words.size() ? ", " + words.getLast() : "");
    }

    private static boolean isFamilyNameFirst(int c) {
        return FAMILY_NAME_FIRST.contains(UnicodeScript.of(c));
    }
}
