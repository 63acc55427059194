package org.carrel.importing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a run has come. */
enum ImportState {
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("finished")
    FINISHED,
    @JsonProperty("failed")
    FAILED
}
