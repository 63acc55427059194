package org.carrel.circulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A reader's place in the queue for a book, and the copy that is kept for them when it is their turn.
 *
 * @param position 1 is next; only while waiting
 * @param barcode of the copy that is kept; only while ready
 * @param readyUntil the last second it is kept; only while ready
 * @param endedAt when it was fulfilled, cancelled or expired
 */
public record Hold(
        UUID id,
        UUID bookId,
        String title,
        UUID readerId,
        State state,
        Instant placedAt,
        Optional<Integer> position,
        Optional<String> barcode,
        Optional<Instant> readyUntil,
        Optional<Instant> endedAt,
        int version) {

    /** The life of a hold. */
    public enum State {
        /** In the queue. */
        @JsonProperty("waiting")
        WAITING,
        /** A copy is kept. */
        @JsonProperty("ready")
        READY,
        /** The reader has it. */
        @JsonProperty("fulfilled")
        FULFILLED,
        /** Given up. */
        @JsonProperty("cancelled")
        CANCELLED,
        /** Not fetched in time. */
        @JsonProperty("expired")
        EXPIRED;

        boolean open() {
            return this == WAITING || this == READY;
        }
    }
}
