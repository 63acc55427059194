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
     * NFC, no white space around it, at most {@code most} code points.
     *
     * @throws InvalidValue {@code control_character}, {@code too_long}
     */
    public static String clean(String raw, int most) {
        var clean = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        if (clean.codePoints().anyMatch(Text::refused)) {
            throw new InvalidValue("control_character", "Must not contain control characters or broken Unicode.");
        }
        if (clean.codePointCount(0, clean.length()) > most) {
            throw new InvalidValue("too_long", String.format(Locale.ROOT, "Must be at most %,d characters.", most));
        }
        return clean;
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
        var shown = name.codePoints()
                .filter(c -> !refused(c))
                .limit(64)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return shown.toString();
    }

    private static boolean refused(int c) {
        var type = Character.getType(c);
        var control = type == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
        return control || type == Character.SURROGATE || c == 0xFFFE || c == 0xFFFF || isBidiOverride(c);
    }

    private static boolean isBidiOverride(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
