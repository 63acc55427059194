package org.carrel.search.works;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;
import org.carrel.search.index.IndexFields;

/**
 * What the editions of one segment are counted by, in memory: an edition's values are read a million times for a search of
 * common words, and unpacking them each time costs more than everything else. A segment never changes; which of its editions
 * were deleted is told elsewhere.
 *
 * @param ends where the values of an edition end, which is where those of the next begin
 * @param values what an edition is counted by: the dimension in the upper bits, the ordinal in the lower
 * @param years each edition's, or {@link #UNDATED}
 * @param kin editions next to which another of their work lies
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them, and they are read for every document that matches.
record Columns(int[] ends, int[] values, short[] years, FixedBitSet kin) {
    static final short UNDATED = Short.MIN_VALUE;
    private static final int ORDINAL_BITS = 28;

    static int dimension(int value) {
        return value >>> ORDINAL_BITS;
    }

    static int ordinal(int value) {
        return value & (1 << ORDINAL_BITS) - 1;
    }

    int start(int document) {
        return document == 0 ? 0 : ends[document - 1];
    }

    int end(int document) {
        return ends[document];
    }

    int value(int place) {
        return values[place];
    }

    short year(int document) {
        return years[document];
    }

    static Columns read(LeafReader reader) throws IOException {
        var most = reader.maxDoc();
        var ends = new int[most];
        var years = new short[most];
        var values = new int[8 * most + 8];
        var count = 0;
        var facets = DocValues.getBinary(reader, Edition.FIELD);
        var edition = new Edition();
        for (var document = 0; document < most; document++) {
            years[document] = UNDATED;
            if (facets.advanceExact(document)) {
                edition.read(facets.binaryValue());
                years[document] = edition.isDated() ? (short) edition.year() : UNDATED;
                values = fitting(values, count + edition.size());
                count = edition.copyTo(values, count);
            }
            ends[document] = count;
        }
        return new Columns(ends, Arrays.copyOf(values, count), years, kin(reader));
    }

    static int packed(int dimension, int ordinal) {
        return dimension << ORDINAL_BITS | ordinal;
    }

    private static int[] fitting(int[] values, int size) {
        return size <= values.length ? values : Arrays.copyOf(values, size + size / 4);
    }

    private static FixedBitSet kin(LeafReader reader) throws IOException {
        var kin = new FixedBitSet(Math.max(1, reader.maxDoc()));
        var hashes = DocValues.getNumeric(reader, IndexFields.WORK_HASH);
        var before = 0L;
        for (var document = 0; document < reader.maxDoc(); document++) {
            var hash = hashes.advanceExact(document) ? hashes.longValue() : 0;
            if (document > 0 && hash == before) {
                kin.set(document - 1);
                kin.set(document);
            }
            before = hash;
        }
        return kin;
    }
}
