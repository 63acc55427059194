package org.carrel.search.works;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What an edition is counted by, as one doc value: for each dimension how many values and their ordinals in the taxonomy,
 * then the year. One look at the index tells all of an edition; it is read into the same place again and again.
 */
final class Edition {
    static final String FIELD = "facets";

    private static final int LONGEST_INT = 5;
    private static final int DIMENSIONS = Dimension.ALL.size();
    private final int[] ends = new int[DIMENSIONS];
    private int[] ordinals = new int[64];
    private int year;
    private boolean dated;
    private byte[] bytes = BytesRef.EMPTY_BYTES;
    private int at;

    /** @param ordinals of each dimension, in their order */
    static BytesRef written(List<int[]> ordinals, Optional<Integer> year) throws IOException {
        var most = ordinals.stream().mapToInt(some -> some.length + 1).sum() + 2;
        var bytes = new byte[most * LONGEST_INT];
        var out = new ByteArrayDataOutput(bytes);
        for (var some : ordinals) {
            out.writeVInt(some.length);
            for (var ordinal : some) {
                out.writeVInt(ordinal);
            }
        }
        out.writeVInt(year.isPresent() ? 1 : 0);
        if (year.isPresent()) {
            out.writeVInt(year.get() - Years.FIRST);
        }
        return new BytesRef(bytes, 0, out.getPosition());
    }

    void read(BytesRef written) {
        bytes = written.bytes;
        at = written.offset;
        var count = 0;
        for (var dimension = 0; dimension < DIMENSIONS; dimension++) {
            var values = number();
            if (count + values > ordinals.length) {
                ordinals = Arrays.copyOf(ordinals, 2 * (count + values));
            }
            for (var i = 0; i < values; i++) {
                ordinals[count++] = number();
            }
            ends[dimension] = count;
        }
        dated = number() == 1;
        year = dated ? Years.FIRST + number() : 0;
    }

    int size() {
        return ends[DIMENSIONS - 1];
    }

    /** @return where the next may be written */
    int copyTo(int[] values, int from) {
        var at = from;
        for (var dimension = 0; dimension < DIMENSIONS; dimension++) {
            for (var place = start(dimension); place < ends[dimension]; place++) {
                values[at++] = Columns.packed(dimension, ordinals[place]);
            }
        }
        return at;
    }

    /** Each value once. */
    void addTo(List<Integer> some, int dimension) {
        for (var place = start(dimension); place < ends[dimension]; place++) {
            if (!some.contains(ordinals[place])) {
                some.add(ordinals[place]);
            }
        }
    }

    int start(int dimension) {
        return dimension == 0 ? 0 : ends[dimension - 1];
    }

    int end(int dimension) {
        return ends[dimension];
    }

    int ordinal(int place) {
        return ordinals[place];
    }

    boolean isDated() {
        return dated;
    }

    int year() {
        return year;
    }

    /** Seven bits a byte, the lowest first. */
    private int number() {
        var piece = bytes[at++];
        var number = piece & 0x7f;
        for (var shift = 7; piece < 0; shift += 7) {
            piece = bytes[at++];
            number |= (piece & 0x7f) << shift;
        }
        return number;
    }
}
