package org.carrel.catalogue.cover;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import org.carrel.catalogue.Isbn;

/**
 * What came of looking for a cover by ISBN.
 *
 * @param problem why there is none, or not yet
 * @param triedAt when the source was asked last
 */
record IsbnCoverState(State state, Isbn isbn, Optional<String> problem, Optional<Instant> triedAt) {
    /** How far it came. */
    enum State {
        @JsonProperty("wanted")
        WANTED,
        @JsonProperty("found")
        FOUND,
        @JsonProperty("none")
        NONE
    }
}
