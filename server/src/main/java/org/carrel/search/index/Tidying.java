package org.carrel.search.index;

import java.io.IOException;
import java.time.Duration;

/**
 * Puts in order what bulk work leaves: many segments, each of which slows every search, and headings that no book stands under
 * any more. Used by one thread.
 */
final class Tidying {
    /** How long no bulk work must come before. */
    private static final Duration CALM = Duration.ofSeconds(30);

    private final OpenIndex index;
    private final Due calm = new Due(CALM);
    private final HeadingSweep sweep;
    private boolean wanted = true;
    private boolean underWay;

    Tidying(OpenIndex index) {
        this.index = index;
        this.sweep = new HeadingSweep(index);
    }

    void bulkCame() {
        wanted = true;
        calm.done();
    }

    /**
     * To be called when nothing comes in.
     *
     * @return whether it has just come to its end, which searches see once it is made searchable
     */
    boolean goOn() throws IOException {
        if (wanted && calm.isOlderThan()) {
            index.tidy();
            wanted = false;
            underWay = true;
        } else if (underWay && !index.isMerging()) {
            underWay = false;
            return true;
        } else if (!wanted) {
            sweep.goOn();
        }
        return false;
    }
}
