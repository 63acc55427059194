package org.carrel.account;

import java.time.Duration;
import java.util.Optional;
import org.carrel.platform.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long what is known of people is kept ({@code carrel.privacy.*}); docs/privacy.md has the whole table.
 *
 * @param loanLink how long a loan or hold that is over stays linked to a reader who keeps no history, up to 10 years
 * @param letters how long messages stay in the outbox, 1 day to 10 years
 * @param lastLetter how long the last letter to somebody who was erased may wait to be sent, 1 hour to 90 days
 * @param endedSessions how long sessions that ended are kept, 1 day to 1 year
 * @param unusedUnverified after how long without use an account whose address nobody confirmed is erased, at least 30 days; without it never
 * @param expiredMemberships how long after the end of a membership the account is erased, at least 30 days; without it never
 * @param termsVersion the version of the terms of use that whoever signs up must accept; without it none
 */
@Validated
@ConfigurationProperties("carrel.privacy")
public record PrivacyProperties(
        @DefaultValue("30d") Duration loanLink,
        @DefaultValue("90d") Duration letters,
        @DefaultValue("14d") Duration lastLetter,
        @DefaultValue("30d") Duration endedSessions,
        Optional<Duration> unusedUnverified,
        Optional<Duration> expiredMemberships,
        Optional<String> termsVersion) {
    private static final Bounds BOUNDS = new Bounds("carrel.privacy");
    private static final Duration TEN_YEARS = Duration.ofDays(3_650);

    public PrivacyProperties {
        BOUNDS.within(loanLink, Duration.ZERO, TEN_YEARS, "loan-link");
        BOUNDS.within(letters, Duration.ofDays(1), TEN_YEARS, "letters");
        BOUNDS.within(lastLetter, Duration.ofHours(1), Duration.ofDays(90), "last-letter");
        BOUNDS.within(endedSessions, Duration.ofDays(1), Duration.ofDays(365), "ended-sessions");
        unusedUnverified.ifPresent(time -> BOUNDS.within(time, Duration.ofDays(30), TEN_YEARS, "unused-unverified"));
        expiredMemberships.ifPresent(
                time -> BOUNDS.within(time, Duration.ofDays(30), TEN_YEARS, "expired-memberships"));
        termsVersion = termsVersion.filter(version -> !version.isBlank());
    }
}
