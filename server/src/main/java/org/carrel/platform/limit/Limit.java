package org.carrel.platform.limit;

import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderBuildStage;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderCapacityStage;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/**
 * How often something may be done, written as {@code 10/5m} in settings.
 *
 * @param times at once and within one {@code window}; it comes back evenly over the window
 */
public record Limit(int times, Duration window) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,7})/(\\S{1,20})");

    public Limit {
        if (times < 1 || times > 1_000_000) {
            throw new IllegalArgumentException("a limit must allow 1 to 1,000,000 times, is " + times);
        }
        if (window.compareTo(Duration.ofSeconds(1)) < 0 || window.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("a limit's window must be from 1s to 1d, is " + window);
        }
    }

    /** Describes the bucket of this limit. */
    BandwidthBuilderBuildStage fill(BandwidthBuilderCapacityStage bucket) {
        return bucket.capacity(times).refillGreedy(times, window);
    }

    /** Reads {@code 10/5m}: ten times in five minutes. Settings are converted with it. */
    public static Limit valueOf(String text) {
        var shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            throw new IllegalArgumentException("a limit is written as 10/5m (ten times in five minutes), is " + text);
        }
        return new Limit(Integer.parseInt(shape.group(1)), DurationStyle.detectAndParse(shape.group(2)));
    }
}
