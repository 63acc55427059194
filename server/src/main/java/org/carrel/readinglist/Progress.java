package org.carrel.readinglist;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far the reader has come with a title. */
enum Progress {
    @JsonProperty("want")
    WANT,
    @JsonProperty("reading")
    READING,
    @JsonProperty("read")
    READ,
    @JsonProperty("abandoned")
    ABANDONED
}
