package org.carrel.importing.remote;

import java.time.Duration;
import java.util.Optional;

/** One attempt went wrong in a way that may pass: no connection, a time-out, 429, 5xx, an answer cut off. */
class Hiccup extends RuntimeException {
    private final Optional<Duration> retryAfter;

    Hiccup(String seen, Optional<Duration> retryAfter) {
        super(seen, null, false, false);
        this.retryAfter = retryAfter;
    }

    /** What the other side asked for. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    String seen() {
        return String.valueOf(getMessage());
    }
}
