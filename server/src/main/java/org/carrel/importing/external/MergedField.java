package org.carrel.importing.external;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose word counts for what, where sources differ. Where a rule leaves several, the first of them in their order counts. */
enum MergedField {
    @JsonProperty("title")
    TITLE("who also tells a subtitle; title and subtitle stay together"),
    @JsonProperty("contributors")
    CONTRIBUTORS("who names most"),
    @JsonProperty("publication")
    PUBLICATION("who tells the date most exactly (day, month, year); year, date and publisher stay together"),
    @JsonProperty("publisher")
    PUBLISHER("who tells the date, or else the first who tells it"),
    @JsonProperty("edition")
    EDITION("the first who tells it"),
    @JsonProperty("language")
    LANGUAGE("the first who tells it"),
    @JsonProperty("physicalDescription")
    PHYSICAL_DESCRIPTION("the longest"),
    @JsonProperty("series")
    SERIES("who also tells the number in it; series and number stay together"),
    @JsonProperty("subjects")
    SUBJECTS("all that are told, each once however it is capitalised"),
    @JsonProperty("summary")
    SUMMARY("the longest of up to 4,000 characters; else the shortest of the longer ones"),
    @JsonProperty("format")
    FORMAT("the first who tells more than that it is a book"),
    @JsonProperty("audience")
    AUDIENCE("the first who tells it"),
    @JsonProperty("coverUrl")
    COVER_URL("the highest, as far as its source says how high it is"),
    @JsonProperty("isbn")
    ISBN("the first who tells it; all others stand beside it"),
    @JsonProperty("otherIsbns")
    OTHER_ISBNS("all that are told"),
    @JsonProperty("issn")
    ISSN("the first who tells it"),
    @JsonProperty("lccn")
    LCCN("the first who tells it"),
    @JsonProperty("oclc")
    OCLC("the first who tells it"),
    @JsonProperty("alternativeTitles")
    ALTERNATIVE_TITLES("all that are told"),
    @JsonProperty("notes")
    NOTES("all that are told"),
    @JsonProperty("links")
    LINKS("all that are told");

    private final String rule;

    MergedField(String rule) {
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
