package org.carrel.account.program;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.carrel.platform.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Keys and tokens of programs ({@code carrel.programs.*}).
 *
 * @param keyLifetime how long a key is good where nobody says otherwise
 * @param longestKeyLifetime how long a key may be good at most
 * @param tokenLifetime how long an access token by client credentials is good
 * @param mostKeys how many keys that are good one account may have
 */
@Validated
@ConfigurationProperties("carrel.programs")
record ProgramProperties(
        @DefaultValue("90d") Duration keyLifetime,
        @DefaultValue("366d") Duration longestKeyLifetime,
        @DefaultValue("1h") Duration tokenLifetime,
        @DefaultValue("20") @Min(1) @Max(1_000) int mostKeys) {
    ProgramProperties {
        var bounds = new Bounds("carrel.programs");
        bounds.within(longestKeyLifetime, Duration.ofDays(1), Duration.ofDays(3_650), "longest-key-lifetime");
        bounds.within(keyLifetime, Duration.ofHours(1), longestKeyLifetime, "key-lifetime");
        bounds.within(tokenLifetime, Duration.ofMinutes(1), Duration.ofDays(1), "token-lifetime");
    }
}
