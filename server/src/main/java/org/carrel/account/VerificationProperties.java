package org.carrel.account;

import java.time.Duration;
import org.carrel.platform.Bounds;
import org.carrel.platform.limit.Limit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How e-mail addresses are confirmed, and what those may do who have not ({@code carrel.account.verification.*}).
 *
 * @param lifetime how long the link in a letter is good, 10 minutes to 30 days
 * @param lettersByAccount how often somebody may ask for such a letter again
 * @param linksByAddress how often one address may bring what stands in such a letter, or in one for a new password
 * @param bothEnds whether a verified address is only left when it confirms the change, too; else it is told, and can stop it
 * @param requiredToSignIn whether an address that is not confirmed keeps its owner from signing in; a new password by letter
 *     confirms it, too
 * @param requiredToBorrow whether an address that is not confirmed keeps its owner from borrowing
 */
@ConfigurationProperties("carrel.account.verification")
public record VerificationProperties(
        @DefaultValue("24h") Duration lifetime,
        @DefaultValue("5/1h") Limit lettersByAccount,
        @DefaultValue("60/1m") Limit linksByAddress,
        @DefaultValue("true") boolean bothEnds,
        @DefaultValue("false") boolean requiredToSignIn,
        @DefaultValue("false") boolean requiredToBorrow) {
    public VerificationProperties {
        new Bounds("carrel.account.verification")
                .within(lifetime, Duration.ofMinutes(10), Duration.ofDays(30), "lifetime");
    }
}
