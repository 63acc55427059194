package org.carrel.operations.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of looking the chain through.
 *
 * @param first the first line that was looked at, and {@code last} the last
 * @param took in milliseconds
 */
record Verdict(Instant at, long first, long last, Optional<Broken> broken, long took) {
    /**
     * The first thing that does not fit.
     *
     * @param position of the line; of the last one there is, where more should follow
     */
    record Broken(long position, String problem) {}
}
