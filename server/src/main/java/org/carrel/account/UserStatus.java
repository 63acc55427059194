package org.carrel.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether somebody can use their account. */
public enum UserStatus {
    @JsonProperty("active")
    ACTIVE,
    /** May not sign in, borrow or reserve until an admin lifts it or its end comes. */
    @JsonProperty("suspended")
    SUSPENDED,
    /** Only the row is left, for the statistics. */
    @JsonProperty("erased")
    ERASED,
    /** Nobody's: what the program does by itself is done in its name. */
    @JsonProperty("system")
    SYSTEM
}
