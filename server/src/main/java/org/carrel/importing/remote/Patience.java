package org.carrel.importing.remote;

import java.time.Duration;
import org.carrel.platform.Bounds;
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
        var bounds = new Bounds(settings);
        bounds.within(connectTimeout, Duration.ofMillis(100), Duration.ofMinutes(1), "connect-timeout");
        bounds.within(readTimeout, Duration.ofMillis(100), Duration.ofMinutes(5), "read-timeout");
        var sane = maxAnswer.toKilobytes() >= 16 && maxAnswer.toMegabytes() <= 64;
        bounds.check(sane, "max-answer", "16KB to 64MB", maxAnswer);
        bounds.check(attempts >= 1 && attempts <= 10, "attempts", "1 to 10", attempts);
        bounds.within(firstPause, Duration.ZERO, Duration.ofMinutes(1), "first-pause");
        bounds.within(longestPause, Duration.ZERO, Duration.ofMinutes(5), "longest-pause");
        bounds.within(restAfterFailures, Duration.ofSeconds(1), Duration.ofHours(1), "rest-after-failures");
        bounds.within(between, Duration.ZERO, Duration.ofMinutes(1), "between");
    }
}
