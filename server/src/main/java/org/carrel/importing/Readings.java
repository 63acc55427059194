package org.carrel.importing;

import java.time.Clock;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.carrel.platform.http.InvalidValue;

/** Reads single values as sources write them; what makes no sense is empty. */
final class Readings {
    private static final Pattern DATE =
            Pattern.compile("(-?\\d{1,4})(?:\\.0+|[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?(?:T.*)?)?\\*?");
    private static final Pattern ROUNDED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern BLANKS = Pattern.compile("[ -]+");
    private static final int EARLIEST = -3000;

    private Readings() {}

    /**
     * The year of {@code 2005}, {@code 2005-11}, {@code 2005-11-03}, {@code 2008.0}, {@code -750}. The year 0 never was, and
     * what is announced for later than the year after next is a slip.
     */
    static Optional<Integer> year(String text, Clock clock) {
        var date = DATE.matcher(text.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(date.group(1));
        var sane = year >= EARLIEST && year != 0 && year <= Year.now(clock).getValue() + 2;
        return sane ? Optional.of(year) : Optional.empty();
    }

    /** Whether a spreadsheet rounded a number, so that nothing can be read from it (9.78043902348e+12). */
    static boolean isRounded(String text) {
        return (text.indexOf('e') >= 0 || text.indexOf('E') >= 0)
                && ROUNDED.matcher(text.strip()).matches();
    }

    static <T> Optional<T> tried(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text.strip()));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /** An enum's constant, by any spelling of its name: {@code Young Adult}, {@code young-adult}. */
    static <E extends Enum<E>> Optional<E> constant(String text, Class<E> type) {
        var name = text.strip().toUpperCase(Locale.ROOT);
        var bare = BLANKS.matcher(name).replaceAll("_");
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(bare))
                .findFirst();
    }
}
