package org.carrel.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** For whom a book is made. */
public enum Audience {
    @JsonProperty("children")
    CHILDREN,
    @JsonProperty("young_adult")
    YOUNG_ADULT,
    @JsonProperty("adult")
    ADULT,
    @JsonProperty("general")
    GENERAL
}
