package org.carrel.account.reset;

import java.time.Duration;
import org.carrel.platform.Bounds;
import org.carrel.platform.limit.Limit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Passwords that were forgotten ({@code carrel.account.reset.*}).
 *
 * @param lifetime how long the link in the letter is good, 5 minutes to 1 day
 * @param byAccount how often may be asked for one name or e-mail address, whether somebody has it or not
 */
@ConfigurationProperties("carrel.account.reset")
record ResetProperties(
        @DefaultValue("30m") Duration lifetime,
        @DefaultValue("3/1h") Limit byAccount) {
    ResetProperties {
        new Bounds("carrel.account.reset").within(lifetime, Duration.ofMinutes(5), Duration.ofDays(1), "lifetime");
    }
}
