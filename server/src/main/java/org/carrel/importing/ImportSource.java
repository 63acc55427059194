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
    DEMO;

    /** As books and runs keep it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
