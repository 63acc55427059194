package org.carrel.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a user may do; each role may do all that those before it may. */
public enum Role {
    /** Finds, borrows, reserves, keeps lists. Every new account starts here. */
    @JsonProperty("guest")
    GUEST,
    /** Catalogues and runs the desk. */
    @JsonProperty("librarian")
    LIBRARIAN,
    /** Sets policies and roles, sees how the service is. */
    @JsonProperty("admin")
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
