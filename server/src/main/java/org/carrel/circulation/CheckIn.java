package org.carrel.circulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What came of bringing a copy back, and where it goes now.
 *
 * @param loan the loan that ended; absent where the copy was not on loan, which is fine
 * @param keptFor whom it is kept for, where it goes to the hold shelf
 */
@Schema(name = "CheckIn")
public record CheckIn(
        UUID bookId,
        String title,
        UUID copyId,
        String barcode,
        Route route,
        Optional<Loan> loan,
        Optional<KeptFor> keptFor) {

    /** Where the copy goes. */
    public enum Route {
        /** Back to its place. */
        @JsonProperty("shelf")
        SHELF,
        /** To the reader who waits for it. */
        @JsonProperty("hold_shelf")
        HOLD_SHELF,
        /** To be mended. */
        @JsonProperty("repair")
        REPAIR,
        /** To staff: it should not be here, being withdrawn. */
        @JsonProperty("staff")
        STAFF
    }

    /**
     * For whom a copy is kept.
     *
     * @param readyUntil the last second of the last day
     */
    public record KeptFor(UUID holdId, UUID readerId, String readerName, Instant readyUntil) {}
}
