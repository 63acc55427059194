package org.carrel.search.text;

import com.ibm.icu.text.Transliterator;
import java.util.Optional;

/**
 * Other scripts in Latin letters, so that {@code voina i mir} finds <em>Война и мир</em>. ICU reads Chinese characters in
 * Mandarin, also where they are Japanese; kana, Cyrillic, Greek, Hebrew, Arabic, Hangul and the Indic scripts come out as
 * libraries write them, or nearly.
 */
final class Latin {
    /** A transliterator is made in tens of milliseconds and must not be used by two threads at once. */
    private static final ThreadLocal<Transliterator> TRANSLITERATOR = ThreadLocal.withInitial(
            () -> Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII"));

    private static final int FIRST_OTHER = 0x370;

    private Latin() {}

    /** @return empty where all of it is Latin already */
    static Optional<String> of(String text) {
        return hasOther(text) ? Optional.of(TRANSLITERATOR.get().transliterate(text)) : Optional.empty();
    }

    static boolean hasOther(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter >= FIRST_OTHER && Character.isLetter(letter) && (letter < 0x1e00 || letter > 0x1eff)) {
                return true;
            }
        }
        return false;
    }
}
