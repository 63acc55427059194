package org.carrel.importing.external;

import java.time.Duration;
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
    ExternalProperties {
        check(
                patience.toMillis() >= 100 && patience.compareTo(Duration.ofMinutes(1)) <= 0,
                "patience",
                "100ms to 1m",
                patience);
        check(atOnce >= 1 && atOnce <= 1_000, "at-once", "1 to 1,000", atOnce);
    }

    private static void check(boolean right, String name, String wanted, Object is) {
        if (!right) {
            throw new IllegalArgumentException(
                    "carrel.import.external.%s must be %s, is %s".formatted(name, wanted, is));
        }
    }
}
