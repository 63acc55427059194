package org.carrel.importing.remote;

import java.net.URI;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * How long, how often and how much; checked when it is made.
 *
 * @param settings where it was set, such as {@code carrel.import.google-books}, for messages
 * @param longestPause a longer wait, also one that the source asks for, is not waited for
 * @param restAfterFailures how long a source is left alone when half of the last attempts failed
 * @param between how long from one question to the next on the average; three may follow at once
 */
public record Patience(
        String settings,
        Duration connectTimeout,
        Duration readTimeout,
        DataSize maxAnswer,
        int attempts,
        Duration firstPause,
        Duration longestPause,
        Duration restAfterFailures,
        Duration between) {
    public Patience {
        within(settings, connectTimeout, Duration.ofMillis(100), Duration.ofMinutes(1), "connect-timeout");
        within(settings, readTimeout, Duration.ofMillis(100), Duration.ofMinutes(5), "read-timeout");
        var sane = maxAnswer.toKilobytes() >= 16 && maxAnswer.toMegabytes() <= 64;
        check(sane, settings, "max-answer", "16KB to 64MB", maxAnswer);
        check(attempts >= 1 && attempts <= 10, settings, "attempts", "1 to 10", attempts);
        within(settings, firstPause, Duration.ZERO, Duration.ofMinutes(1), "first-pause");
        within(settings, longestPause, Duration.ZERO, Duration.ofMinutes(5), "longest-pause");
        within(settings, restAfterFailures, Duration.ofSeconds(1), Duration.ofHours(1), "rest-after-failures");
        within(settings, between, Duration.ZERO, Duration.ofMinutes(1), "between");
    }

    /** @throws IllegalArgumentException where it is no address of the web */
    public static void requireWeb(URI address, String settings, String name) {
        var web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        check(web && address.getHost() != null, settings, name, "an http or https address", address);
    }

    /** @throws IllegalArgumentException what is wrong with a setting, and what would be right */
    public static void check(boolean right, String settings, String name, String wanted, Object is) {
        if (!right) {
            throw new IllegalArgumentException("%s.%s must be %s, is %s".formatted(settings, name, wanted, is));
        }
    }

    private static void within(String settings, Duration value, Duration least, Duration most, String name) {
        var right = value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        check(right, settings, name, least + " to " + most, value);
    }
}
