package org.carrel.search.works;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;

/** How titles and names are ordered: by the Unicode Collation Algorithm (UTS 10), volume 2 before volume 10. */
final class SortKeys {
    private static final int LONGEST = 200;
    private static final Pattern SIGNS = Pattern.compile("^[^\\p{L}\\p{N}]+");
    private static final Pattern FIRST_WORD = Pattern.compile("^(\\p{L}+)(?:\\s+|['\u2019])(?=\\S)");
    private static final RuleBasedCollator COLLATOR = collator();

    /** Words that a title begins with and is not ordered by, in the languages that have them. */
    private static final Map<String, Set<String>> ARTICLES = Map.of(
            "en", Set.of("the", "a", "an"),
            "de", Set.of("der", "die", "das", "ein", "eine", "einer"),
            "fr", Set.of("le", "la", "les", "l", "un", "une", "des"),
            "es", Set.of("el", "la", "los", "las", "un", "una"),
            "it", Set.of("il", "lo", "la", "i", "gli", "le", "l", "un", "uno", "una"),
            "pt", Set.of("o", "a", "os", "as", "um", "uma"),
            "nl", Set.of("de", "het", "een"),
            "sv", Set.of("den", "det", "en", "ett"),
            "da", Set.of("den", "det", "en", "et"),
            "no", Set.of("den", "det", "en", "et"));

    private SortKeys() {}

    /** @param language its code; a title of no known language is taken for an English one */
    static BytesRef title(String title, Optional<String> language) {
        var bare = SIGNS.matcher(title).replaceFirst("");
        var first = FIRST_WORD.matcher(bare);
        var articles = ARTICLES.getOrDefault(language.orElse("en"), Set.of());
        return first.find() && articles.contains(first.group(1).toLowerCase(Locale.ROOT))
                ? key(bare.substring(first.end()))
                : key(bare.isEmpty() ? title : bare);
    }

    static BytesRef key(String text) {
        var key = COLLATOR.getRawCollationKey(text, new RawCollationKey());
        return new BytesRef(Arrays.copyOf(key.bytes, Math.min(key.size, LONGEST)));
    }

    /** The first eight bytes of a key as a number, ordered as the keys are. */
    static long beginning(BytesRef key) {
        var bytes = Arrays.copyOf(Arrays.copyOfRange(key.bytes, key.offset, key.offset + key.length), Long.BYTES);
        return ByteBuffer.wrap(bytes).getLong() ^ Long.MIN_VALUE;
    }

    /** In microseconds. */
    static long instant(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static RuleBasedCollator collator() {
        var collator = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
        collator.setStrength(Collator.SECONDARY);
        collator.setNumericCollation(true);
        return (RuleBasedCollator) collator.freeze();
    }
}
