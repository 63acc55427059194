package org.carrel.search.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text without blanks, cut into words. Cutting and stemming are slow, and books use the same words, so what came
 * of a stretch is kept for next time.
 *
 * @param language of the text; nothing where that is not known
 */
record Stretch(String language, String text, List<Word> words) {
    private static final int KEPT = 1 << 15;
    /** By a number made of their letters; who comes later takes the place. Several threads may look and write. */
    private static final @Nullable Stretch[] KNOWN = new @Nullable Stretch[KEPT];

    private static final int LONGEST = 40;
    private static final int TOO_SHORT_FOR_STEMS = 2;

    /**
     * @param start where it stands in the stretch
     * @param stems what it comes down to in the language of the text
     * @param sounds how it sounds, where it is of another script
     */
    record Word(String text, int start, int end, Set<String> stems, Set<String> sounds) {}

    /** That of a text from one place to another. */
    static Stretch of(String text, int from, int to, Optional<String> language) {
        var known = language.orElse("");
        var place = place(text, from, to, known);
        var before = KNOWN[place];
        if (before != null && before.is(text, from, to, known)) {
            return before;
        }
        var own = text.substring(from, to);
        var stretch = new Stretch(known, own, read(own, language));
        if (to - from <= LONGEST) {
            KNOWN[place] = stretch;
        }
        return stretch;
    }

    private boolean is(String whole, int from, int to, String known) {
        return text.length() == to - from && whole.startsWith(text, from) && language.equals(known);
    }

    private static int place(String text, int from, int to, String language) {
        var number = language.hashCode();
        for (var at = from; at < to; at++) {
            number = 31 * number + text.charAt(at);
        }
        return (number ^ (number >>> 15)) & (KEPT - 1);
    }

    private static List<Word> read(String text, Optional<String> language) {
        var words = new ArrayList<Word>();
        for (var place : Words.places(Words.INDEXED, text)) {
            var raw = text.substring(place.start(), place.end());
            words.add(new Word(
                    place.word(), place.start(), place.end(), stems(place.word(), raw, language), Sounds.of(raw)));
        }
        return List.copyOf(words);
    }

    private static Set<String> stems(String word, String raw, Optional<String> language) {
        var stems = new HashSet<String>();
        if (word.length() > TOO_SHORT_FOR_STEMS) {
            Stems.of(language).ifPresent(stemming -> stems.addAll(stemming.words(raw)));
        }
        return stems;
    }
}
