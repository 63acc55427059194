package org.carrel.account.verification;

import java.time.Instant;
import java.util.Optional;

/**
 * A link is to be sent. Delivered in the transaction that makes it good, to whoever writes the letter.
 *
 * @param until how long it is good
 * @param change what the letter to the address of today says of a change; absent in other letters
 */
public record LinkIssued(Link link, LinkToken token, Instant until, Optional<Change> change) {
    /**
     * A change of address.
     *
     * @param needed whether the address of today must confirm it, too, rather than only may stop it
     */
    public record Change(String newAddress, boolean needed) {}

    /** Tokens and addresses never appear in a log. */
    @Override
    public String toString() {
        return "LinkIssued[" + link + "]";
    }
}
