package org.carrel.importing.remote;

import java.time.Duration;

/**
 * A source on the web.
 *
 * @param name as people call it
 * @param awayCode the code of the answer when it cannot be reached
 * @param userAgent how we introduce ourselves to it
 */
public record Neighbour(String name, String awayCode, String userAgent, Patience patience) {
    Away away(String seen, Duration retryAfter) {
        return new Away(this, seen, retryAfter);
    }

    Away away(String seen) {
        return away(seen, patience.restAfterFailures());
    }
}
