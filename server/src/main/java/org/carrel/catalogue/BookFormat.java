package org.carrel.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The form in which an edition comes. */
public enum BookFormat {
    @JsonProperty("book")
    BOOK,
    @JsonProperty("large_print")
    LARGE_PRINT,
    @JsonProperty("audio")
    AUDIO,
    @JsonProperty("dvd")
    DVD,
    @JsonProperty("ebook")
    EBOOK,
    @JsonProperty("periodical")
    PERIODICAL,
    @JsonProperty("other")
    OTHER
}
