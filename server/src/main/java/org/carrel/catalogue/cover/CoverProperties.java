package org.carrel.catalogue.cover;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.carrel.catalogue.Isbn;
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
 * @param byIsbn whether a cover is looked for by ISBN where a record names none, by this node
 * @param isbnSource where, as Open Library has it: {@code /b/isbn/…-L.jpg} below this address
 * @param isbnRate how often it is asked in five minutes by all nodes together, 1 to 10,000; Open Library grants a hundred
 * @param unusedFor how long a picture is kept that no book uses any more, 1h to 365d
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
        @DefaultValue("6") @Min(1) @Max(20) int attempts,
        @DefaultValue("false") boolean byIsbn,
        @DefaultValue("https://covers.openlibrary.org") URI isbnSource,
        @DefaultValue("90") @Min(1) @Max(10_000) int isbnRate,
        @DefaultValue("7d") Duration unusedFor)
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
        BOUNDS.web(isbnSource, "isbn-source");
        BOUNDS.check(
                unusedFor.compareTo(Duration.ofHours(1)) >= 0 && unusedFor.compareTo(Duration.ofDays(365)) <= 0,
                "unused-for",
                "1h to 365d",
                unusedFor);
    }

    /** A picture that the source does not have is to be an answer of its own, and no drawing. */
    String byIsbn(Isbn isbn) {
        return isbnSource.toString().replaceFirst("/+$", "") + "/b/isbn/" + isbn.digits() + "-L.jpg?default=false";
    }

    @Override
    public DataSize largestBody() {
        return largest;
    }
}
