package org.carrel.account.reset;

import java.util.Locale;
import org.carrel.account.EmailAddress;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.InvalidValue;

/**
 * Whose password is forgotten, as they wrote it.
 *
 * @param username or the e-mail address
 */
record ForgottenPassword(String username) {
    static ForgottenPassword read(Fields in) {
        var username = in.text("username", 320).required();
        in.done();
        return new ForgottenPassword(username.get());
    }

    /** The form in which two are the same; what cannot be anybody's stays as it is and is found to be nobody's. */
    String folded() {
        try {
            return username.contains("@") ? EmailAddress.parse(username).text() : username.toLowerCase(Locale.ROOT);
        } catch (InvalidValue e) {
            return username;
        }
    }

    /** Names never appear in a log. */
    @Override
    public String toString() {
        return "ForgottenPassword[…]";
    }
}
