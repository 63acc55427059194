package org.carrel.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody did for a book. */
public enum ContributorRole {
    @JsonProperty("author")
    AUTHOR,
    @JsonProperty("editor")
    EDITOR,
    @JsonProperty("translator")
    TRANSLATOR,
    @JsonProperty("illustrator")
    ILLUSTRATOR,
    @JsonProperty("compiler")
    COMPILER,
    @JsonProperty("narrator")
    NARRATOR,
    @JsonProperty("contributor")
    CONTRIBUTOR
}
