package org.carrel.notice;

import com.fasterxml.jackson.annotation.JsonProperty;

enum MessageState {
    /** It will be sent, or tried again. */
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("sent")
    SENT,
    /** It was tried too often, or no server will ever take it. */
    @JsonProperty("failed")
    FAILED
}
