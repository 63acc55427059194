package org.carrel.operations.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a deed. */
enum Outcome {
    @JsonProperty("done")
    DONE,
    /** Somebody was told that it is not done. */
    @JsonProperty("refused")
    REFUSED,
    /** Something broke on our side. */
    @JsonProperty("failed")
    FAILED;

    static Outcome of(int status) {
        if (status >= 500) {
            return FAILED;
        }
        return status >= 400 ? REFUSED : DONE;
    }
}
