package org.carrel.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody can agree to. */
public enum ConsentKind {
    /** That loans that are over stay linked to them. */
    READING_HISTORY,
    /** That they are mailed what their saved searches newly find. */
    SAVED_SEARCH_MAILS,
    /** The library's terms, in a version. */
    TERMS_OF_USE;

    @JsonValue
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
