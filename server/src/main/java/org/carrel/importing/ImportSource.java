package org.carrel.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where books come from. */
public enum ImportSource {
    @JsonProperty("google_books")
    GOOGLE_BOOKS,
    @JsonProperty("csv")
    CSV,
    @JsonProperty("demo")
    DEMO,
    @JsonProperty("marc")
    MARC,
    @JsonProperty("marcxml")
    MARCXML,
    @JsonProperty("open_library")
    OPEN_LIBRARY;

    /** As books and runs keep it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
