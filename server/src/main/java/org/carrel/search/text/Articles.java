package org.carrel.search.text;

import java.util.Optional;
import java.util.Set;

/** The little words that titles begin with and people leave out. */
final class Articles {
    private static final Set<String> ALL = Set.of(
            "the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une", "el", "los", "las",
            "una", "il", "lo", "gli", "i", "o", "os", "as", "de", "het", "een", "den", "det", "en", "ett");

    private Articles() {}

    /** @param key words with blanks between; @return them without the first, where that is an article and not all there is */
    static Optional<String> without(String key) {
        var end = key.indexOf(' ');
        return end > 0 && ALL.contains(key.substring(0, end)) ? Optional.of(key.substring(end + 1)) : Optional.empty();
    }
}
