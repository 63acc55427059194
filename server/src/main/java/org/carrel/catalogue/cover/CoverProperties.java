package org.carrel.catalogue.cover;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.carrel.platform.Bounds;
import org.carrel.platform.http.LargeBody;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Covers ({@code carrel.cover.*}).
 *
 * @param fetch whether this node fetches what lies at the addresses of covers
 * @param largest how large the file of a picture may be, 1KB to 100MB
 * @param mostPixels how many pixels a picture may have; more are not unpacked
 * @param hosts of how many hosts this node fetches at once
 * @param between how long a host is left alone between two pictures, 0s to 1m
 * @param within how long fetching one picture may take, 1s to 10m
 * @param attempts how often it is tried before it is given up
 */
@Validated
@ConfigurationProperties("carrel.cover")
record CoverProperties(
        @DefaultValue("true") boolean fetch,
        @DefaultValue("10MB") DataSize largest,

        @DefaultValue("25000000") @Min(10_000) @Max(200_000_000)
        int mostPixels,

        @DefaultValue("4") @Min(1) @Max(64) int hosts,
        @DefaultValue("250ms") Duration between,
        @DefaultValue("30s") Duration within,
        @DefaultValue("6") @Min(1) @Max(20) int attempts)
        implements LargeBody.Limit {
    private static final Bounds BOUNDS = new Bounds("carrel.cover");

    CoverProperties {
        BOUNDS.check(largest.toBytes() >= 1_024 && largest.toMegabytes() <= 100, "largest", "1KB to 100MB", largest);
        BOUNDS.check(
                !between.isNegative() && between.compareTo(Duration.ofMinutes(1)) <= 0, "between", "0s to 1m", between);
        BOUNDS.check(
                within.toMillis() >= 1_000 && within.compareTo(Duration.ofMinutes(10)) <= 0,
                "within",
                "1s to 10m",
                within);
    }

    @Override
    public DataSize largestBody() {
        return largest;
    }
}
