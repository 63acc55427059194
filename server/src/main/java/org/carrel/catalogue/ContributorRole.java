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
    @JsonProperty("composer")
    COMPOSER,
    @JsonProperty("lyricist")
    LYRICIST,
    @JsonProperty("conductor")
    CONDUCTOR,
    @JsonProperty("performer")
    PERFORMER,
    @JsonProperty("actor")
    ACTOR,
    @JsonProperty("director")
    DIRECTOR,
    @JsonProperty("producer")
    PRODUCER,
    @JsonProperty("screenwriter")
    SCREENWRITER,
    @JsonProperty("photographer")
    PHOTOGRAPHER,
    @JsonProperty("artist")
    ARTIST,
    @JsonProperty("cartographer")
    CARTOGRAPHER,
    @JsonProperty("adapter")
    ADAPTER,
    @JsonProperty("commentator")
    COMMENTATOR,
    @JsonProperty("publisher")
    PUBLISHER,
    @JsonProperty("contributor")
    CONTRIBUTOR
}
