package org.carrel.operations.audit;

import java.time.Duration;
import java.util.Optional;
import org.carrel.platform.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The audit trail ({@code carrel.audit.*}).
 *
 * @param enabled whether this node seals, by itself, what all nodes drafted
 * @param round the pause between two looks for what is to be sealed, 100 milliseconds to 1 minute
 * @param sealAfter how old a line is before it is sealed, up to 1 minute; until then no hash protects it
 * @param checkpoint how often the end of the chain is signed, 1 minute to 1 day
 * @param origins how long the address and the program of a deed are kept, 1 day to 10 years
 * @param retention how long lines are kept, 30 days to 100 years; without it for good
 * @param refusals how many kinds of refusals of strangers and readers are kept apart each minute, 1 to 10000; those beyond
 *     are counted together
 */
@ConfigurationProperties("carrel.audit")
record AuditProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration round,
        @DefaultValue("2s") Duration sealAfter,
        @DefaultValue("10m") Duration checkpoint,
        @DefaultValue("90d") Duration origins,
        Optional<Duration> retention,
        @DefaultValue("60") int refusals) {
    private static final Bounds BOUNDS = new Bounds("carrel.audit");

    AuditProperties {
        BOUNDS.within(round, Duration.ofMillis(100), Duration.ofMinutes(1), "round");
        BOUNDS.within(sealAfter, Duration.ZERO, Duration.ofMinutes(1), "seal-after");
        BOUNDS.within(checkpoint, Duration.ofMinutes(1), Duration.ofDays(1), "checkpoint");
        BOUNDS.within(origins, Duration.ofDays(1), Duration.ofDays(3_650), "origins");
        retention.ifPresent(time -> BOUNDS.within(time, Duration.ofDays(30), Duration.ofDays(36_500), "retention"));
        BOUNDS.check(refusals >= 1 && refusals <= 10_000, "refusals", "1 to 10000", refusals);
    }
}
