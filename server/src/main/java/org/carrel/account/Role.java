package org.carrel.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Set;

/** One of the three roles that every library has, each with all that those before it may do. Further ones add to it. */
public enum Role {
    /** Finds, borrows, reserves, keeps lists. Every new account starts here. */
    @JsonProperty("guest")
    GUEST(EnumSet.of(Permission.OWN_READ, Permission.OWN_WRITE)),
    /** Catalogues, runs the desk and looks after readers; the accounts of staff are not theirs ({@link Rights#barredFrom}). */
    @JsonProperty("librarian")
    LIBRARIAN(EnumSet.of(
            Permission.OWN_READ,
            Permission.OWN_WRITE,
            Permission.CATALOGUE_READ,
            Permission.CATALOGUE_WRITE,
            Permission.HOLDINGS_READ,
            Permission.HOLDINGS_WRITE,
            Permission.CIRCULATION_READ,
            Permission.CIRCULATION_WRITE,
            Permission.PATRONS_READ,
            Permission.PATRONS_WRITE,
            Permission.IMPORTS_READ,
            Permission.IMPORTS_WRITE)),
    /** Sets policies and roles, sees how the service is. */
    @JsonProperty("admin")
    ADMIN(EnumSet.allOf(Permission.class));

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf makes it one that nobody changes.
    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
