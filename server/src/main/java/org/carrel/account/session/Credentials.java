package org.carrel.account.session;

import java.util.Optional;
import org.carrel.platform.http.Fields;

/**
 * What somebody signs in with.
 *
 * @param username or the e-mail address
 * @param device how the program calls the device, to be recognised in the list of sessions
 */
public record Credentials(String username, String password, Optional<String> device) {
    public static Credentials read(Fields in) {
        var username = in.text("username", 320).required();
        // Longer than any that can be set: it is compared, so there is nothing to refuse it for but its size.
        var password = in.secret("password", 1_000).required();
        var device = in.text("device", Device.LONGEST_NAME).optional();
        in.done();
        return new Credentials(username.get(), password.get(), device.get());
    }

    /** A password never appears in a log. */
    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
