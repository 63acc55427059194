package org.carrel.readinglist;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a title is. */
enum Kind {
    @JsonProperty("book")
    BOOK,
    @JsonProperty("movie")
    MOVIE,
    @JsonProperty("show")
    SHOW,
    @JsonProperty("other")
    OTHER
}
