package org.carrel.importing.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far a job has come. */
enum JobState {
    /** It is being prepared. */
    @JsonProperty("draft")
    DRAFT,
    /** It is to be done, and waits for somebody to do it. */
    @JsonProperty("queued")
    QUEUED,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("paused")
    PAUSED,
    @JsonProperty("finished")
    FINISHED,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("cancelled")
    CANCELLED,
    /** What it did is being taken back. */
    @JsonProperty("undoing")
    UNDOING,
    @JsonProperty("undone")
    UNDONE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is over, as far as it goes by itself. */
    boolean isEnd() {
        return switch (this) {
            case FINISHED, FAILED, CANCELLED, UNDONE -> true;
            case DRAFT, QUEUED, RUNNING, PAUSED, UNDOING -> false;
        };
    }
}
