package org.carrel.account.session;

import java.util.Locale;

/** Why a session ended before its time. */
enum EndReason {
    SIGNED_OUT,
    /** A refresh token came twice: one of the two who hold it stole it, and nobody can tell which. */
    TOKEN_REUSED,
    PASSWORD_CHANGED,
    SUSPENDED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
