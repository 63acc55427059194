package org.carrel.platform.http;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** How text from outside is cleaned and read. */
public final class Text {
    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Text() {}

    /**
     * One line in NFC, nothing blank around it, at most {@code most} code points. Names and identifiers are made of it, so
     * characters that Unicode has not given out are refused as well: nobody can know what they will look like.
     *
     * @throws InvalidValue {@code control_character}, {@code too_long}
     */
    public static String clean(String raw, int most) {
        var clean = stripped(Normalizer.normalize(raw, Normalizer.Form.NFC));
        if (clean.codePoints().anyMatch(Text::refusedInLine)) {
            throw new InvalidValue(
                    "control_character", "Must be one line without tabs, control characters or broken Unicode.");
        }
        return bounded(clean, most);
    }

    /**
     * As {@link #clean}, of several lines: tabs and line breaks are taken, the latter as {@code \n} alone.
     *
     * @throws InvalidValue {@code control_character}, {@code too_long}
     */
    public static String passage(String raw, int most) {
        var lines = raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
        var clean = stripped(Normalizer.normalize(lines, Normalizer.Form.NFC));
        if (clean.codePoints().anyMatch(Text::refused)) {
            throw new InvalidValue(
                    "control_character",
                    "Must not contain control characters other than tabs and line breaks, or broken Unicode.");
        }
        return bounded(clean, most);
    }

    private static String bounded(String clean, int most) {
        if (clean.length() > most && clean.codePointCount(0, clean.length()) > most) {
            throw new InvalidValue("too_long", String.format(Locale.ROOT, "Must be at most %,d characters.", most));
        }
        return clean;
    }

    /** Without what cannot be seen at either end: {@link String#strip} leaves spaces that do not break, and those of no width. */
    private static String stripped(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || (c >= 0x200B && c <= 0x200F)
                || c == 0x2060
                || c == 0xFEFF;
    }

    /** @throws InvalidValue {@code id} */
    public static UUID uuid(String text) {
        if (!UUID_SHAPE.matcher(text).matches()) {
            throw new InvalidValue("id", "Must be a UUID such as 0199f0a2-7c11-7e3a-9d0b-3f5a2c1b4d6e.");
        }
        return UUID.fromString(text);
    }

    /** RFC 3339 with any offset, cut to microseconds, within the years 1 to 9999. */
    static Instant instant(String text) {
        var instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new DateTimeException("out of range");
        }
        return instant;
    }

    /** What somebody sent as a name, made fit to be shown back: short and without control characters. */
    static String printable(String name) {
        return printable(name, 64);
    }

    /** What a program said of itself, made fit to be kept: what {@link #clean} would refuse falls out, and what is too long. */
    public static String printable(String said, int most) {
        var shown = Normalizer.normalize(said, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !refusedInLine(c))
                .limit(most)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return shown.toString();
    }

    /** Whether no text of ours holds this code point, except that tabs and line breaks stand between lines. */
    public static boolean refused(int c) {
        var type = Character.getType(c);
        var control = type == Character.CONTROL && c != '\n' && c != '\t';
        return control || type == Character.SURROGATE || isNoncharacter(c) || isBidiOverride(c);
    }

    /** Whether no name of ours holds this code point. */
    public static boolean refusedInLine(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isBidiOverride(c);
        };
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    private static boolean isBidiOverride(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
