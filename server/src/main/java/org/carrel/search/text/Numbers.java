package org.carrel.search.text;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Numbers in words, in English: who types 1984 may mean <em>Nineteen Eighty-Four</em>. */
final class Numbers {
    /** Made in tens of milliseconds, and not for several threads. */
    private static final ThreadLocal<RuleBasedNumberFormat> SPELLING =
            ThreadLocal.withInitial(() -> new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT));

    private Numbers() {}

    /** @return none where the word is no number of one to four digits */
    static List<String> spelled(String word) {
        if (!word.matches("[1-9][0-9]{0,3}")) {
            return List.of();
        }
        var number = Integer.parseInt(word);
        var spelling = SPELLING.get();
        return Stream.of(
                        spelling.format(number, "%spellout-cardinal"),
                        spelling.format(number, "%spellout-numbering-year"))
                .distinct()
                .toList();
    }
}
