package org.carrel.search.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Set;

/** The words of a name or a subject, and how those of another script sound. Popular ones are suggested at every second key. */
record SpokenValue(List<String> words, Set<String> sounds) {
    private static final int LONGEST = 100;
    private static final Cache<String, SpokenValue> KNOWN =
            Caffeine.newBuilder().maximumSize(10_000).build();

    static SpokenValue of(String value) {
        return value.length() > LONGEST ? read(value) : KNOWN.get(value, SpokenValue::read);
    }

    private static SpokenValue read(String value) {
        return new SpokenValue(Words.indexed(Spelling.name(value)), Sounds.of(value));
    }

    /** Whether one of the words begins so, or sounds so at the beginning. */
    boolean hasWordBeginning(String typed) {
        if (words.stream().anyMatch(word -> word.startsWith(typed))) {
            return true;
        }
        var sound = Sounds.even(typed);
        return sounds.stream()
                .anyMatch(each -> sound.length() <= Beginnings.LONGEST ? each.startsWith(sound) : each.equals(sound));
    }
}
