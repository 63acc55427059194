package org.carrel.catalogue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The catalogue ({@code carrel.catalogue.*}).
 *
 * @param cacheSize how much memory answers about single books may take; 0B keeps none
 * @param cacheFor how long such an answer may be out of date when another node changed the book; a change on this node
 *     shows at once
 * @param countFor how long the number of books in a long list may be out of date when another node changed it
 */
@ConfigurationProperties("carrel.catalogue")
public record CatalogueProperties(
        @DefaultValue("32MB") DataSize cacheSize,
        @DefaultValue("1s") Duration cacheFor,
        @DefaultValue("5s") Duration countFor) {
    public CatalogueProperties {
        if (cacheSize.isNegative() || cacheSize.toGigabytes() > 1_024) {
            throw new IllegalArgumentException("carrel.catalogue.cache-size must be from 0B to 1TB, is " + cacheSize);
        }
        bounded("cache-for", cacheFor);
        bounded("count-for", countFor);
    }

    private static void bounded(String name, Duration value) {
        if (value.isNegative() || value.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("carrel.catalogue." + name + " must be from 0s to 10m, is " + value);
        }
    }
}
