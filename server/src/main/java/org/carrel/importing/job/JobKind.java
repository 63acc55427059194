package org.carrel.importing.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a job is for. */
enum JobKind {
    @JsonProperty("import")
    IMPORT,
    /** Counts what an import would do, and does nothing. */
    @JsonProperty("dry_run")
    DRY_RUN,
    /** Brings in the corrected rows of another. */
    @JsonProperty("retry")
    RETRY;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
