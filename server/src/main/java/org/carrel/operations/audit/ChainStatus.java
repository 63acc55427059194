package org.carrel.operations.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/**
 * How the chain is.
 *
 * @param position of the last sealed line; 0 where there is none
 * @param hash the last link
 * @param unsealed how many lines wait to be sealed
 * @param floor lines up to here were cut when their time was over
 * @param checkpoint the last signed one, as one word, to be kept elsewhere
 * @param verification the last one
 */
@Schema(description = "How the chain of the audit trail is")
record ChainStatus(
        long position,
        String hash,
        long unsealed,
        long floor,
        Optional<String> checkpoint,
        Optional<Verified> verification) {
    /**
     * What came of looking it through.
     *
     * @param problem and {@code brokenAt}: the first that does not fit; absent where all is sound
     * @param took in milliseconds
     */
    @Schema(name = "AuditVerification")
    record Verified(
            Instant at,
            boolean sound,
            long first,
            long last,
            Optional<Long> brokenAt,
            Optional<String> problem,
            long took) {
        static Verified of(Verdict verdict) {
            return new Verified(
                    verdict.at(),
                    verdict.broken().isEmpty(),
                    verdict.first(),
                    verdict.last(),
                    verdict.broken().map(Verdict.Broken::position),
                    verdict.broken().map(Verdict.Broken::problem),
                    verdict.took());
        }
    }
}
