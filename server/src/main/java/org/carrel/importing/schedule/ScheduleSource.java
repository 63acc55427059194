package org.carrel.importing.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where the books of a schedule come from. */
enum ScheduleSource {
    @JsonProperty("google_books")
    GOOGLE_BOOKS,
    @JsonProperty("open_library")
    OPEN_LIBRARY,
    /** New files of a folder that this server can read. */
    @JsonProperty("folder")
    FOLDER,
    /** A file on the web, whenever it has changed. */
    @JsonProperty("url")
    URL;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isQuery() {
        return this == GOOGLE_BOOKS || this == OPEN_LIBRARY;
    }
}
