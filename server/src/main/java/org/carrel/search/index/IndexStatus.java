package org.carrel.search.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How the search index of the node that answers is.
 *
 * @param documents the editions in it
 * @param works about how many works they are of
 * @param pending changes of the catalogue that are not in it yet, counted up to 100,000
 * @param lag how long ago nothing was missing, in seconds
 * @param generation goes up each time all indexes are built anew
 * @param requested the generation that was asked for last
 * @param format the form of its documents; another release may have another
 * @param size on disk, in bytes
 * @param filled how much of the catalogue is in it, from 0 to 1
 * @param rebuilt how much of the catalogue is in the one that is built to take its place
 * @param nodes what every node last said
 */
record IndexStatus(
        State state,
        int documents,
        long works,
        long pending,
        double lag,
        int generation,
        int requested,
        int format,
        long size,
        double filled,
        Optional<Double> rebuilt,
        List<Node> nodes) {
    /** What goes on. */
    enum State {
        /** It is made, and answers with what it has. */
        @JsonProperty("filling")
        FILLING,
        /** It is whole. */
        @JsonProperty("serving")
        SERVING,
        /** It is whole, and another is made that will take its place. */
        @JsonProperty("rebuilding")
        REBUILDING
    }

    /**
     * One node.
     *
     * @param filled how much of the index that is made is there, from 0 to 1
     */
    record Node(UUID id, String host, State state, int generation, double filled, int documents, Instant seenAt) {}
}
