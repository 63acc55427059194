package org.carrel.search.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
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

    /**
     * Whether one of a value's words begins so, or sounds so at the beginning.
     *
     * @param typed a word as the index has it
     */
    static boolean hasWordBeginning(String value, String typed) {
        return atAGlance(value, typed).orElseGet(() -> of(value).hasWordBeginning(typed));
    }

    /** Empty where a look at the letters does not tell. Most values are of plain letters, and to cut one takes many times as long. */
    static Optional<Boolean> atAGlance(String value, String typed) {
        if (!isPlain(typed) || typed.indexOf(' ') >= 0 || !isPlain(value) || Spelling.mayHaveInitials(value)) {
            return Optional.empty();
        }
        var inside = false;
        for (var at = 0; at + typed.length() <= value.length(); at++) {
            if (value.regionMatches(true, at, typed, 0, typed.length())) {
                if (at == 0 || value.charAt(at - 1) == ' ') {
                    return Optional.of(true);
                }
                inside = true;
            }
        }
        // Behind a hyphen or a comma it may be a word or a part of one.
        return inside ? Optional.empty() : Optional.of(false);
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!isLetter && c != ' ' && c != ',' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private boolean hasWordBeginning(String typed) {
        if (words.stream().anyMatch(word -> word.startsWith(typed))) {
            return true;
        }
        var sound = Sounds.even(typed);
        return sounds.stream()
                .anyMatch(each -> sound.length() <= Beginnings.LONGEST ? each.startsWith(sound) : each.equals(sound));
    }
}
