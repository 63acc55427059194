package org.carrel.search.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How words of other scripts sound in Latin letters, with the habits of romanisation evened out: {@code Tolstoi}, {@code
 * Tolstoy} and {@code Толстой} meet. The same is done to the words of queries; only texts of other scripts are indexed so.
 */
final class Sounds {
    /** Stands before a sound among other terms. */
    static final String SIGN = "~";

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^a-z0-9]+");
    private static final Cache<String, List<String>> KNOWN =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private static final int LONGEST = 64;

    private Sounds() {}

    /** Of those words of a text that are in another script. Transliterating is slow, so words are kept for next time. */
    static Set<String> of(String text) {
        if (!Latin.hasOther(text)) {
            return Set.of();
        }
        var sounds = new LinkedHashSet<String>();
        for (var word : SPACE.split(text, -1)) {
            if (word.length() <= LONGEST && Latin.hasOther(word)) {
                sounds.addAll(KNOWN.get(word, Sounds::read));
            }
        }
        return sounds;
    }

    private static List<String> read(String word) {
        var sounds = new java.util.ArrayList<String>();
        var latin = Latin.of(word).orElse("").toLowerCase(java.util.Locale.ROOT).replaceAll("['`´‘’ʿʾ]", "");
        for (var part : OTHER_THAN_LETTERS.split(latin, -1)) {
            if (!part.isEmpty()) {
                sounds.add(even(part));
            }
        }
        return sounds;
    }

    /** Of a folded word in Latin letters. */
    static String even(String word) {
        var even = new StringBuilder(word.length());
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            var next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            if (word.startsWith("shch", i)) {
                add(even, 's');
                i += 3;
            } else if (next == 'h' && "szckp".indexOf(c) >= 0) {
                add(even, c == 'k' ? 'h' : c == 'p' ? 'f' : c);
                i++;
            } else if (c == 't' && (next == 's' || next == 'z')) {
                add(even, 'c');
                i++;
            } else if (!isGlide(c, next, i)) {
                add(even, same(c));
            }
        }
        return even.toString();
    }

    /** {@code ya}, {@code ia}, {@code ja}: what is heard of it depends on who wrote it. */
    private static boolean isGlide(char c, char next, int at) {
        return (c == 'i' || c == 'y' || c == 'j') && ("aeu".indexOf(next) >= 0 || (at > 0 && same(next) == 'i'));
    }

    private static char same(char c) {
        return switch (c) {
            case 'y', 'j' -> 'i';
            case 'w' -> 'v';
            case 'q' -> 'k';
            default -> c;
        };
    }

    private static void add(StringBuilder even, char c) {
        if (even.isEmpty() || even.charAt(even.length() - 1) != c) {
            even.append(c);
        }
    }
}
