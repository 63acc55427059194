package org.carrel.account.session;

import java.util.Optional;
import org.carrel.platform.http.Text;

/**
 * What somebody signs in from, to be recognised in the list of sessions.
 *
 * @param userAgent as the program calls itself, cut and without control characters
 * @param name as the person or the program calls it, such as {@code Desk 2}
 * @param place where it stands as far as its address tells: a configured place, or the network
 */
public record Device(String userAgent, Optional<String> name, String place) {
    public static final int LONGEST_NAME = 60;
    private static final int LONGEST_AGENT = 200;

    public Device {
        userAgent = Text.printable(userAgent, LONGEST_AGENT);
    }
}
