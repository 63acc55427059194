package org.carrel.platform;

import java.net.URI;
import java.time.Duration;

/**
 * Checks settings, and says of one that is wrong what would be right.
 *
 * @param settings what their names begin with, such as {@code carrel.mail}
 */
public record Bounds(String settings) {
    /** @throws IllegalArgumentException what is wrong with a setting, and what would be right */
    public void check(boolean right, String name, String wanted, Object is) {
        if (!right) {
            throw new IllegalArgumentException("%s.%s must be %s, is %s".formatted(settings, name, wanted, is));
        }
    }

    /** @throws IllegalArgumentException where it is no address of the web */
    public void web(URI address, String name) {
        var web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        check(web && address.getHost() != null, name, "an http or https address", address);
    }

    /** @throws IllegalArgumentException where it is shorter or longer */
    public void within(Duration value, Duration least, Duration most, String name) {
        check(value.compareTo(least) >= 0 && value.compareTo(most) <= 0, name, least + " to " + most, value);
    }
}
