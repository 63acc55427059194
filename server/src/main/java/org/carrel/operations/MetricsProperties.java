package org.carrel.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read the metrics ({@code carrel.metrics.*}).
 *
 * @param token what a scraper sends as {@code Authorization: Bearer}, at least 16 characters; empty for admins only
 */
@ConfigurationProperties("carrel.metrics")
record MetricsProperties(@DefaultValue("") String token) {
    MetricsProperties {
        if (!token.isEmpty() && token.length() < 16) {
            throw new IllegalArgumentException("carrel.metrics.token must be at least 16 characters");
        }
    }
}
