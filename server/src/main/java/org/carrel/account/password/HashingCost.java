package org.carrel.account.password;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one password hash costs, and how many are made at once. The defaults are those of OWASP's Password Storage Cheat
 * Sheet for Argon2id.
 *
 * @param memory KiB for one hash
 * @param iterations passes over that memory
 * @param parallelism lanes
 * @param atOnce how many are made at the same time; 0 for one on every second processor, so that the desk has the others
 * @param waiting how many may wait for their turn; those beyond are told to come back
 * @param patience how long one waits for its turn before it is told to come back
 */
public record HashingCost(
        @DefaultValue("19456") @Min(8) @Max(1_048_576) int memory,
        @DefaultValue("2") @Min(1) @Max(100) int iterations,
        @DefaultValue("1") @Min(1) @Max(16) int parallelism,
        @DefaultValue("0") @Min(0) @Max(64) int atOnce,
        @DefaultValue("64") @Min(0) @Max(10_000) int waiting,
        @DefaultValue("5s") Duration patience) {

    int slots() {
        return atOnce > 0 ? atOnce : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
