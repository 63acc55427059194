package org.carrel.platform.limit;

import java.util.Locale;

/** What a route is, as far as it matters how often it may be called. */
public enum RouteClass {
    SIGN_IN(true),
    SIGN_UP(true),
    /** Asking for a letter, such as for a new password. */
    RESET(true),
    SEARCH(false),
    /** Every GET and HEAD that says nothing else. */
    READ(false),
    /** Everything else that says nothing else. */
    WRITE(false),
    /** What brings in many things at once. */
    BULK(false),
    /** What hands out many things at once. */
    EXPORT(false),
    /** For watchers who must never be turned away: never limited. */
    FREE(false);

    private final boolean always;

    RouteClass(boolean always) {
        this.always = always;
    }

    /** Whether it is counted by address even for those who are signed in. */
    boolean byAddress() {
        return always;
    }

    /** As headers name it, such as {@code sign-in}. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
