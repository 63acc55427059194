package org.carrel.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** A book of the catalogue that an import takes for the one it brings, and why. */
public record Match(UUID bookId, By by) {
    /** What both have in common. */
    public enum By {
        @JsonProperty("isbn")
        ISBN,
        @JsonProperty("source_id")
        SOURCE_ID,
        @JsonProperty("control_number")
        CONTROL_NUMBER,
        @JsonProperty("title_author_year")
        TITLE_AUTHOR_YEAR
    }
}
