package org.carrel.catalogue.work;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;

/**
 * What a name is recognised by across editions: the last word of the family name and the first initial, so that
 * <em>Tolkien, J. R. R.</em>, <em>J.R.R. Tolkien</em> and <em>John Ronald Reuel Tolkien</em> meet; so do <em>Gogh, Vincent van</em>
 * and <em>Vincent van Gogh</em>. Names in scripts other than Latin, Greek and Cyrillic, and those of bodies, are taken whole.
 */
public final class WorkAuthor {
    private static final Set<String> TITLES =
            Set.of("sir", "dame", "lord", "lady", "dr", "prof", "professor", "mrs", "mr", "ms", "rev", "saint", "st");
    private static final Set<String> BEHIND =
            Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "junior", "senior");
    private static final Set<String> OF_BODIES = Set.of(
            "society",
            "university",
            "press",
            "organization",
            "organisation",
            "association",
            "institute",
            "department",
            "ministry",
            "committee",
            "council",
            "commission",
            "library",
            "museum",
            "company",
            "inc",
            "ltd",
            "gmbh",
            "church",
            "office",
            "bank",
            "nations",
            "states",
            "gesellschaft",
            "verein",
            "universität",
            "institut",
            "staff",
            "editors",
            "group",
            "foundation",
            "college",
            "school",
            "academy",
            "agency",
            "bureau",
            "congress",
            "parliament",
            "union");

    private WorkAuthor() {}

    public static String of(String name) {
        var bare = withoutBrackets(name);
        var words = PlainWords.of(bare);
        if (words.isEmpty()) {
            return name.strip();
        }
        if (!hasFamilyAndGivenName(bare) || words.stream().anyMatch(OF_BODIES::contains)) {
            return String.join("", words);
        }
        return person(bare);
    }

    private static String person(String name) {
        var comma = name.indexOf(',');
        var family = withoutSuffix(familyWords(comma < 0 ? name : name.substring(0, comma)));
        var given = comma < 0 ? List.<String>of() : withoutTitle(PlainWords.of(behind(name, comma)));
        if (family.isEmpty()) {
            return String.join("", PlainWords.of(name));
        }
        if (given.isEmpty()
                || BEHIND.contains(given.getFirst())
                || Character.isDigit(given.getFirst().charAt(0))) {
            var whole = withoutTitle(family);
            return whole.getLast() + (whole.size() > 1 ? " " + initial(whole) : "");
        }
        return family.getLast() + " " + initial(given);
    }

    private static String behind(String name, int comma) {
        var next = name.indexOf(',', comma + 1);
        return next < 0 ? name.substring(comma + 1) : name.substring(comma + 1, next);
    }

    /** What a hyphen or an apostrophe holds together is one word: Saint-Exupéry, O'Brien. */
    private static List<String> familyWords(String text) {
        var words = new java.util.ArrayList<String>();
        for (var part : text.replace('.', ' ').split("\\s+", -1)) {
            var word = String.join("", PlainWords.of(part));
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String initial(List<String> words) {
        var first = words.getFirst();
        return first.substring(0, first.offsetByCodePoints(0, 1));
    }

    private static List<String> withoutTitle(List<String> words) {
        return words.size() > 1 && TITLES.contains(words.getFirst()) ? words.subList(1, words.size()) : words;
    }

    private static List<String> withoutSuffix(List<String> words) {
        return words.size() > 1 && BEHIND.contains(words.getLast()) ? words.subList(0, words.size() - 1) : words;
    }

    /** Fuller forms of a name stand in brackets behind it. */
    private static String withoutBrackets(String name) {
        var from = name.indexOf('(');
        var to = name.indexOf(')', Math.max(from, 0));
        return from > 0 && to > from ? name.substring(0, from) + name.substring(to + 1) : name;
    }

    private static boolean hasFamilyAndGivenName(String name) {
        for (var i = 0; i < name.length(); ) {
            var c = name.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 0x80 && Character.isLetter(c) && !isOfEurope(UnicodeScript.of(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfEurope(UnicodeScript script) {
        return switch (script) {
            case LATIN, GREEK, CYRILLIC, COMMON, INHERITED -> true;
            default -> false;
        };
    }
}
