package org.carrel.holding;

import java.util.Locale;
import java.util.regex.Pattern;
import org.carrel.platform.http.InvalidValue;

/**
 * What is printed on a copy. The library's own are C, the copy's number in eight digits, and a check digit by Luhn's
 * formula (ISO/IEC 7812-1, annex B), so that a mistyped digit is noticed: {@code C000000018}.
 */
final class Barcode {
    private static final Pattern PRINTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Barcode() {}

    /** @throws InvalidValue {@code barcode} */
    static String parse(String text) {
        if (!PRINTABLE.matcher(text).matches()) {
            throw new InvalidValue("barcode", "Must be 1 to 64 letters, digits, points, hyphens or underscores.");
        }
        return text;
    }

    static String numbered(long number) {
        var digits = String.format(Locale.ROOT, "%08d", number);
        return "C" + digits + luhn(digits);
    }

    private static int luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }
}
