package org.carrel.importing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an import does with a book that is there already. */
public enum OnMatch {
    /** It stays as it is. */
    @JsonProperty("keep")
    KEEP,
    /** What it lacks is added; what it has stays. */
    @JsonProperty("fill_gaps")
    FILL_GAPS,
    /** It becomes what the source says; what the source does not say goes. */
    @JsonProperty("replace")
    REPLACE
}
