package org.carrel.search.works;

import org.apache.lucene.util.BytesRef;

/**
 * Where a work stands in an order; no two stand at the same place.
 *
 * @param first what it is ordered by, or the beginning of it; the smallest comes first
 * @param rest what it is ordered by, where that is a text; else empty
 * @param work tells works apart that are equal otherwise
 */
public record Place(long first, BytesRef rest, long work) {
    static final long LAST = Long.MAX_VALUE;
}
