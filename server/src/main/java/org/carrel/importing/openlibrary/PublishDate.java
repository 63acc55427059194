package org.carrel.importing.openlibrary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads dates as people typed them into Open Library: {@code May 23, 1998}, {@code June 2001}, {@code c1993}. */
final class PublishDate {
    private static final List<DateTimeFormatter> DAYS =
            formats("MMMM d, uuuu", "MMM d, uuuu", "d MMMM uuuu", "d MMM uuuu");
    private static final List<DateTimeFormatter> MONTHS = formats("MMMM uuuu", "MMM uuuu", "MMMM, uuuu", "MMM, uuuu");
    private static final Pattern DIGITS = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[4-9]|20)\\d{2}(?!\\d)");

    private PublishDate() {}

    /** Year, month or day in digits; as it was where nothing can be made of it. */
    static String read(String typed) {
        var text = typed.strip().replaceAll("\\s+", " ").replaceFirst("(?<=\\d)(st|nd|rd|th)\\b", "");
        if (DIGITS.matcher(text).matches()) {
            return text;
        }
        return day(text).or(() -> month(text)).or(() -> year(text)).orElse(typed);
    }

    private static Optional<String> day(String text) {
        return DAYS.stream()
                .flatMap(format -> tried(() -> LocalDate.parse(text, format)).stream())
                .findFirst();
    }

    private static Optional<String> month(String text) {
        return MONTHS.stream()
                .flatMap(format -> tried(() -> YearMonth.parse(text, format)).stream())
                .findFirst();
    }

    /** Where there are two of them, which one is meant nobody knows. */
    private static Optional<String> year(String text) {
        var years = YEAR.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        return years.size() == 1 ? Optional.of(years.getFirst()) : Optional.empty();
    }

    private interface Parse {
        Object parse();
    }

    private static Optional<String> tried(Parse parse) {
        try {
            return Optional.of(parse.parse().toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<DateTimeFormatter> formats(String... patterns) {
        return List.of(patterns).stream()
                .map(pattern -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }
}
