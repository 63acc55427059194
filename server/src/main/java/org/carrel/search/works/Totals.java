package org.carrel.search.works;

import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;

/**
 * What all editions of a segment that are the only ones of their works come to. When more than half of them match, it is
 * less work to take away what does not.
 *
 * @param values which values there are, in order
 * @param counts how many editions have each
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them, and they are read for every search of common words.
record Totals(int[] values, int[] counts, Years years) {
    static Totals of(Columns columns, LeafReader reader) {
        var alone = alone(columns, reader);
        var years = new Years();
        var all = new int[columns.values().length];
        var size = 0;
        for (var document = next(alone, 0); document >= 0; document = next(alone, document + 1)) {
            for (var place = columns.start(document); place < columns.end(document); place++) {
                all[size++] = columns.value(place);
            }
            if (columns.year(document) != Columns.UNDATED) {
                years.add(columns.year(document), 1);
            }
        }
        Arrays.sort(all, 0, size);
        return counted(all, size, years);
    }

    /** Editions that are there and the only ones of their works. */
    static FixedBitSet alone(Columns columns, LeafReader reader) {
        var alone = columns.kin().clone();
        alone.flip(0, reader.maxDoc());
        var live = reader.getLiveDocs();
        if (live != null) {
            live.applyMask(alone, 0);
        }
        return alone;
    }

    private static Totals counted(int[] sorted, int size, Years years) {
        var values = new int[size];
        var counts = new int[size];
        var last = -1;
        for (var place = 0; place < size; place++) {
            if (last < 0 || values[last] != sorted[place]) {
                values[++last] = sorted[place];
            }
            counts[last]++;
        }
        return new Totals(Arrays.copyOf(values, last + 1), Arrays.copyOf(counts, last + 1), years);
    }

    private static int next(FixedBitSet bits, int from) {
        return from >= bits.length() ? -1 : found(bits.nextSetBit(from));
    }

    private static int found(int bit) {
        return bit == org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS ? -1 : bit;
    }
}
