package org.carrel.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrel.platform.http.InvalidValue;

/** Thirteen digits that name one edition (ISO 2108); ISBN-10 is accepted and widened. */
public record Isbn(@JsonValue String digits) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\u2212\\u00AD]+");
    private static final Pattern LABEL = Pattern.compile("^(?i)ISBN(?:[-\\s]?1[03])?[:\\s]\\s*");
    private static final Pattern PERHAPS_SHORTENED = Pattern.compile("\\d{5,8}[\\dXx]");

    public Isbn {
        if (!isDigits(digits, 13)
                || !(digits.startsWith("978") || digits.startsWith("979"))
                || checkDigit13(digits) != digits.charAt(12)) {
            throw new InvalidValue("isbn", "Must be thirteen digits with a right check digit.");
        }
    }

    /**
     * Reads ISBN-10 or ISBN-13 in any spelling: with hyphens or spaces, with or without the letters ISBN before it.
     *
     * @throws InvalidValue {@code length}, {@code character}, {@code prefix} or {@code check_digit}
     */
    public static Isbn parse(String text) {
        var bare = bare(text);
        return switch (bare.length()) {
            case 10 -> fromTen(bare);
            case 13 -> fromThirteen(bare);
            default ->
                throw new InvalidValue(
                        "length", "Must be 10 or 13 digits long, is " + bare.codePointCount(0, bare.length()) + ".");
        };
    }

    /**
     * An ISBN-10 whose leading zeros a spreadsheet took for superfluous (6 to 9 characters are left), put right where the
     * check digit agrees; also every text that {@link #parse} accepts.
     */
    public static Optional<Isbn> tryRepair(String text) {
        var bare = bare(text);
        var whole = PERHAPS_SHORTENED.matcher(bare).matches() ? "0".repeat(10 - bare.length()) + bare : bare;
        try {
            return Optional.of(parse(whole));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /** The ten-character form, which only ISBNs that begin with 978 have. */
    public Optional<String> ten() {
        return Optional.of(digits)
                .filter(all -> all.startsWith("978"))
                .map(all -> all.substring(3, 12))
                .map(nine -> nine + checkDigit10(nine));
    }

    @Override
    public String toString() {
        return digits;
    }

    private static String bare(String text) {
        if (isDigits(text, 13)) {
            return text;
        }
        return SEPARATORS.matcher(LABEL.matcher(text.strip()).replaceFirst("")).replaceAll("");
    }

    private static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isCheckDigit(char c) {
        return (c >= '0' && c <= '9') || c == 'X' || c == 'x';
    }

    private static Isbn fromTen(String bare) {
        if (!isDigits(bare.substring(0, 9), 9) || !isCheckDigit(bare.charAt(9))) {
            throw new InvalidValue("character", "Must be nine digits and then a digit or X.");
        }
        if (checkDigit10(bare.substring(0, 9)) != Character.toUpperCase(bare.charAt(9))) {
            throw wrongCheckDigit();
        }
        var twelve = "978" + bare.substring(0, 9);
        return new Isbn(twelve + checkDigit13(twelve));
    }

    private static Isbn fromThirteen(String bare) {
        if (!isDigits(bare, 13)) {
            throw new InvalidValue("character", "Must be thirteen digits.");
        }
        if (!bare.startsWith("978") && !bare.startsWith("979")) {
            throw new InvalidValue("prefix", "Must begin with 978 or 979.");
        }
        if (checkDigit13(bare) != bare.charAt(12)) {
            throw wrongCheckDigit();
        }
        return new Isbn(bare);
    }

    private static InvalidValue wrongCheckDigit() {
        return new InvalidValue("check_digit", "The check digit at the end does not fit: one of the digits is wrong.");
    }

    private static char checkDigit13(String digits) {
        var sum = 0;
        for (var i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static char checkDigit10(String nine) {
        var sum = 0;
        for (var i = 0; i < 9; i++) {
            sum += (nine.charAt(i) - '0') * (10 - i);
        }
        var check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
