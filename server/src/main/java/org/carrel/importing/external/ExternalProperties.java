package org.carrel.importing.external;

import java.time.Duration;
import org.carrel.platform.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Asking all sources at once ({@code carrel.import.external.*}).
 *
 * @param patience how long all of them together may take, 100 ms to 1 minute; who has not answered by then is away
 * @param atOnce how many questions this node asks all sources at the same time, 1 to 1,000
 */
@ConfigurationProperties("carrel.import.external")
record ExternalProperties(
        @DefaultValue("12s") Duration patience,
        @DefaultValue("16") int atOnce) {
    private static final Bounds BOUNDS = new Bounds("carrel.import.external");

    ExternalProperties {
        BOUNDS.check(
                patience.toMillis() >= 100 && patience.compareTo(Duration.ofMinutes(1)) <= 0,
                "patience",
                "100ms to 1m",
                patience);
        BOUNDS.check(atOnce >= 1 && atOnce <= 1_000, "at-once", "1 to 1,000", atOnce);
    }
}
