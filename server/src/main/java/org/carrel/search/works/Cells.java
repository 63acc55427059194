package org.carrel.search.works;

import java.util.Arrays;
import org.apache.lucene.facet.taxonomy.TaxonomyReader;

/**
 * A count for every ordinal of the taxonomy, together with the work that was counted last, so that each work counts once
 * however many of its editions have a value. What was touched is known, so that the next search finds it clean without
 * looking at all of it.
 */
final class Cells {
    private static final long COUNT = 0xffff_ffffL;
    private final int[][] touched = new int[Dimension.ALL.size()][256];
    private final int[] sizes = new int[Dimension.ALL.size()];
    private final Years years = new Years();
    private long[] cells = new long[0];

    /** The low half counts, the high half is the work that was counted last. Works are numbered from one. */
    static long counted(long cell, int work) {
        return cell >>> 32 == work ? cell : (long) work << 32 | ((cell & COUNT) + 1);
    }

    static int count(long cell) {
        return (int) (cell & COUNT);
    }

    Cells fitting(TaxonomyReader taxonomy) {
        if (cells.length < taxonomy.getSize()) {
            cells = new long[taxonomy.getSize() + taxonomy.getSize() / 8 + 1_024];
        }
        return this;
    }

    void count(Edition edition, int dimension, int work) {
        var end = edition.end(dimension);
        for (var place = edition.start(dimension); place < end; place++) {
            var ordinal = edition.ordinal(place);
            var cell = cells[ordinal];
            if (cell == 0) {
                touch(dimension, ordinal);
            }
            cells[ordinal] = counted(cell, work);
        }
    }

    /** What an edition has, whose work may have others. */
    void count(Columns columns, int document, int work) {
        for (var place = columns.start(document); place < columns.end(document); place++) {
            var value = columns.value(place);
            var ordinal = Columns.ordinal(value);
            var cell = cells[ordinal];
            if (cell == 0) {
                touch(Columns.dimension(value), ordinal);
            }
            cells[ordinal] = counted(cell, work);
        }
        if (columns.year(document) != Columns.UNDATED) {
            years.count(columns.year(document), work);
        }
    }

    /** What an edition has that is the only one of its work. */
    void countAlone(Columns columns, int document) {
        for (var place = columns.start(document); place < columns.end(document); place++) {
            var value = columns.value(place);
            var ordinal = Columns.ordinal(value);
            var cell = cells[ordinal];
            if (cell == 0) {
                touch(Columns.dimension(value), ordinal);
            }
            cells[ordinal] = cell + 1;
        }
        if (columns.year(document) != Columns.UNDATED) {
            years.add(columns.year(document), 1);
        }
    }

    void add(Totals totals) {
        for (var place = 0; place < totals.values().length; place++) {
            var value = totals.values()[place];
            var ordinal = Columns.ordinal(value);
            if (cells[ordinal] == 0) {
                touch(Columns.dimension(value), ordinal);
            }
            cells[ordinal] += totals.counts()[place];
        }
        years.add(totals.years());
    }

    /** Only once all was added; then what is left of a value may be nothing. */
    void takeAlone(Columns columns, int document) {
        for (var place = columns.start(document); place < columns.end(document); place++) {
            cells[Columns.ordinal(columns.value(place))]--;
        }
        if (columns.year(document) != Columns.UNDATED) {
            years.add(columns.year(document), -1);
        }
    }

    int countOf(int ordinal) {
        return ordinal < 0 || ordinal >= cells.length ? 0 : count(cells[ordinal]);
    }

    int size(int dimension) {
        return sizes[dimension];
    }

    int touched(int dimension, int place) {
        return touched[dimension][place];
    }

    Years years() {
        return years;
    }

    void clear() {
        for (var dimension = 0; dimension < sizes.length; dimension++) {
            for (var place = 0; place < sizes[dimension]; place++) {
                cells[touched[dimension][place]] = 0;
            }
            sizes[dimension] = 0;
        }
        years.clear();
    }

    private void touch(int dimension, int ordinal) {
        if (sizes[dimension] == touched[dimension].length) {
            touched[dimension] = Arrays.copyOf(touched[dimension], 2 * sizes[dimension]);
        }
        touched[dimension][sizes[dimension]++] = ordinal;
    }
}
