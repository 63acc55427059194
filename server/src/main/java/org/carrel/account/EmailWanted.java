package org.carrel.account;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody wants another e-mail address, or to keep the one there is after all. Delivered in the transaction that holds their
 * row locked.
 *
 * @param current what it is now
 * @param wanted what it should become; the current one where a change that is under way should not happen
 */
public record EmailWanted(UUID userId, Optional<String> current, Optional<String> wanted) {
    /** Addresses never appear in a log. */
    @Override
    public String toString() {
        return "EmailWanted[" + userId + "]";
    }
}
