package org.carrel.account;

import java.time.Duration;
import org.carrel.platform.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people prove who they are ({@code carrel.account.proof.*}).
 *
 * @param freshFor how long a proof is recent enough for what is delicate, such as another address or second factor
 */
@Validated
@ConfigurationProperties("carrel.account.proof")
record ProofProperties(@DefaultValue("10m") Duration freshFor) {
    ProofProperties {
        new Bounds("carrel.account.proof").within(freshFor, Duration.ofMinutes(1), Duration.ofDays(1), "fresh-for");
    }
}
