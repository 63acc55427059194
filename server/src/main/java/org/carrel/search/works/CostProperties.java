package org.carrel.search.works;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a search may cost ({@code carrel.search.cost.*}).
 *
 * @param longest after how long a search is ended, from 100ms to 1m
 */
@ConfigurationProperties("carrel.search.cost")
public record CostProperties(@DefaultValue("5s") Duration longest) {
    public CostProperties {
        if (longest.compareTo(Duration.ofMillis(100)) < 0 || longest.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException(
                    "carrel.search.cost.longest must be from 100ms to 1m, is " + longest.toMillis() + "ms");
        }
    }
}
