package org.carrel.account.verification;

import java.util.UUID;

/**
 * What a token is good for.
 *
 * @param address where it was sent; it proves nothing of another
 */
public record Link(UUID userId, LinkPurpose purpose, String address) {
    /** Addresses never appear in a log. */
    @Override
    public String toString() {
        return "Link[" + purpose + " of " + userId + "]";
    }
}
