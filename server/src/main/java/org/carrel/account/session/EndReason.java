package org.carrel.account.session;

import java.util.Locale;

/** Why a session ended before its time. */
public enum EndReason {
    SIGNED_OUT,
    /** A refresh token came twice: one of the two who hold it stole it, and nobody can tell which. */
    TOKEN_REUSED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    EMAIL_CHANGED,
    /** A second factor or a passkey was added or taken away. */
    FACTOR_CHANGED,
    SUSPENDED,
    ERASED,
    ENDED_BY_ADMIN,
    /** The person signed out everywhere. */
    ALL_ENDED,
    /** It was not used for too long. */
    EXPIRED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
