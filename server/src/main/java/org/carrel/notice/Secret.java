package org.carrel.notice;

import java.time.Instant;

/**
 * What only the addressee of a message should read, such as the token of a link. In the outbox it stands beside the message,
 * which says {@link #MARK} in its place, and is forgotten when the message has left.
 *
 * @param until when it is worth nothing any more
 */
record Secret(String text, Instant until) {
    static final String MARK = "[hidden]";

    /** Secrets never appear in a log. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
