package org.carrel.account.session;

import io.swagger.v3.oas.annotations.media.Schema;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.Text;

/**
 * What somebody signs in with.
 *
 * @param username or the e-mail address
 * @param userAgent which program asks, to be recognised in the list of sessions
 */
public record Credentials(
        String username,
        String password,
        @Schema(hidden = true) String userAgent) {
    private static final int LONGEST_AGENT = 200;

    public Credentials {
        userAgent = Text.printable(userAgent, LONGEST_AGENT);
    }

    /** Reads {@code username} and {@code password}; who asks is added by {@link #from}. */
    public static Credentials read(Fields in) {
        var username = in.text("username", 320).required();
        // Longer than any that can be set: it is compared, so there is nothing to refuse it for but its size.
        var password = in.secret("password", 1_000).required();
        in.done();
        return new Credentials(username.get(), password.get(), "");
    }

    public Credentials from(String agent) {
        return new Credentials(username, password, agent);
    }

    /** A password never appears in a log. */
    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
