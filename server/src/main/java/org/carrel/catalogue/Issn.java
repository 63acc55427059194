package org.carrel.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import org.carrel.platform.http.InvalidValue;

/** Names a periodical (ISO 3297), in the form {@code 0378-5955}. */
public record Issn(@JsonValue String text) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{4})[-\\s]?(\\d{3}[\\dX])");

    /** @throws InvalidValue {@code issn} or {@code check_digit} */
    public static Issn parse(String text) {
        var shape = SHAPE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!shape.matches()) {
            throw new InvalidValue("issn", "Must be eight characters such as 0378-5955.");
        }
        var issn = shape.group(1) + "-" + shape.group(2);
        if (checkDigit(shape.group(1) + shape.group(2)) != issn.charAt(8)) {
            throw new InvalidValue(
                    "check_digit", "The check digit at the end does not fit: one of the digits is wrong.");
        }
        return new Issn(issn);
    }

    private static char checkDigit(String eight) {
        var sum = 0;
        for (var i = 0; i < 7; i++) {
            sum += (eight.charAt(i) - '0') * (8 - i);
        }
        var check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
