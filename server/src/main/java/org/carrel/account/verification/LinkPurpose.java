package org.carrel.account.verification;

import java.util.Locale;

/** What a link in a letter is good for. */
public enum LinkPurpose {
    /** That the address of the account is its owner's. */
    VERIFY_ADDRESS,
    /** That the address which the account is to have is its owner's. */
    CONFIRM_NEW_ADDRESS,
    /** That the owner of the address which the account has wants it changed, or does not. */
    CONFIRM_OLD_ADDRESS,
    /** To set a password without knowing the one there is. */
    SET_PASSWORD;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LinkPurpose of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
