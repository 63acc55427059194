package org.carrel.account;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.carrel.platform.http.InvalidValue;

/**
 * An e-mail address in the one form in which two are the same: composed (NFC), in lower case, its domain in ASCII
 * (IDNA). Taken is what RFC 5321 calls a dot-string with a domain, letters of any script included (RFC 6531); whether
 * somebody reads it, only a message can tell.
 */
public record EmailAddress(String text) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])");

    /** @throws InvalidValue {@code email} */
    public static EmailAddress parse(String raw) {
        var text = Normalizer.normalize(raw.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var at = text.lastIndexOf('@');
        if (at < 1 || octets(text.substring(0, at)) > LONGEST_LOCAL) {
            throw wrong();
        }
        var address = text.substring(0, at) + "@" + domain(text.substring(at + 1));
        if (!LOCAL.matcher(text.substring(0, at)).matches() || octets(address) > LONGEST) {
            throw wrong();
        }
        return new EmailAddress(address);
    }

    private static String domain(String text) {
        try {
            var ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (DOMAIN.matcher(ascii).matches()) {
                return ascii;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw wrong();
    }

    /** RFC 5321 counts octets, not characters (RFC 6531, 3.3). */
    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** What comes behind the {@code @}. */
    String domain() {
        return text.substring(text.lastIndexOf('@') + 1);
    }

    private static InvalidValue wrong() {
        return new InvalidValue("email", "Must be an e-mail address such as name@example.org.");
    }
}
