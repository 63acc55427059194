package org.carrel.search.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A stretch of a text without blanks, cut into words. Cutting and stemming are slow, and books use the same words, so what came
 * of a stretch is kept for next time.
 */
record Stretch(List<Word> words) {
    private static final Cache<Key, Stretch> KNOWN =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private static final int LONGEST = 40;
    private static final int TOO_SHORT_FOR_STEMS = 2;

    /**
     * @param start where it stands in the stretch
     * @param stems what it comes down to in the language of the text
     * @param sounds how it sounds, where it is of another script
     */
    record Word(String text, int start, int end, Set<String> stems, Set<String> sounds) {}

    private record Key(String language, String text) {}

    /** @param language of the text, where that is known */
    static Stretch of(String text, Optional<String> language) {
        return text.length() > LONGEST
                ? read(text, language)
                : KNOWN.get(new Key(language.orElse(""), text), key -> read(text, language));
    }

    private static Stretch read(String text, Optional<String> language) {
        var words = new ArrayList<Word>();
        for (var place : Words.places(Words.INDEXED, text)) {
            var raw = text.substring(place.start(), place.end());
            words.add(new Word(
                    place.word(), place.start(), place.end(), stems(place.word(), raw, language), Sounds.of(raw)));
        }
        return new Stretch(List.copyOf(words));
    }

    private static Set<String> stems(String word, String raw, Optional<String> language) {
        var stems = new HashSet<String>();
        if (word.length() > TOO_SHORT_FOR_STEMS) {
            Stems.of(language).ifPresent(stemming -> stems.addAll(stemming.words(raw)));
        }
        return stems;
    }
}
