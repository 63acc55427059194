package org.carrel.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/** As the user says; {@code undisclosed} where they do not. */
public enum Gender {
    @JsonProperty("female")
    FEMALE,
    @JsonProperty("male")
    MALE,
    @JsonProperty("other")
    OTHER,
    @JsonProperty("undisclosed")
    UNDISCLOSED
}
