package org.carrel.search.works;

import java.util.Arrays;
import org.apache.lucene.facet.taxonomy.TaxonomyReader;

/**
 * A count for every ordinal of the taxonomy. What was touched is known, so that the next search finds it clean without looking
 * at all of it. Ordinals lie anywhere in a memory that no cache holds, so nothing here waits for what was read there to decide
 * where to go on: then the processor fetches several at once.
 */
final class Cells {
    private static final int MOST_WORKS = Integer.MAX_VALUE / 2;
    private final Years years = new Years();
    private int[] counts = new int[0];
    /** The work that was counted last, where that may have other editions: each work counts once. */
    private int[] lastWorks = new int[0];
    /** Values with their dimensions, in the order in which they were met. */
    private int[] touched = new int[1_024];

    private int size;
    /** Each search numbers its works from one; above those of the searches before they are told apart from them. */
    private int worksBefore;

    private int latestWork;

    Cells fitting(TaxonomyReader taxonomy) {
        if (counts.length < taxonomy.getSize()) {
            var room = taxonomy.getSize() + taxonomy.getSize() / 8 + 1_024;
            counts = new int[room];
            lastWorks = new int[room];
        }
        return this;
    }

    void count(Edition edition, int dimension, int work) {
        var end = edition.end(dimension);
        makeRoom(end - edition.start(dimension));
        for (var place = edition.start(dimension); place < end; place++) {
            count(Columns.packed(dimension, edition.ordinal(place)), work);
        }
    }

    /** What an edition has, whose work may have others. */
    void count(Columns columns, int document, int work) {
        makeRoom(columns.end(document) - columns.start(document));
        for (var place = columns.start(document); place < columns.end(document); place++) {
            count(columns.value(place), work);
        }
        if (columns.year(document) != Columns.UNDATED) {
            years.count(columns.year(document), work);
        }
    }

    private void count(int value, int work) {
        latestWork = Math.max(latestWork, work);
        var ordinal = Columns.ordinal(value);
        if (lastWorks[ordinal] != worksBefore + work) {
            lastWorks[ordinal] = worksBefore + work;
            size = counted(value, 1, size);
        }
    }

    /** What an edition has that is the only one of its work. */
    void countAlone(Columns columns, int document) {
        makeRoom(columns.end(document) - columns.start(document));
        var known = size;
        for (var place = columns.start(document); place < columns.end(document); place++) {
            known = counted(columns.value(place), 1, known);
        }
        size = known;
        if (columns.year(document) != Columns.UNDATED) {
            years.add(columns.year(document), 1);
        }
    }

    void add(Totals totals) {
        makeRoom(totals.values().length);
        for (var place = 0; place < totals.values().length; place++) {
            size = counted(totals.values()[place], totals.counts()[place], size);
        }
        years.add(totals.years());
    }

    /** Only once all was added; then what is left of a value may be nothing. */
    void takeAlone(Columns columns, int document) {
        for (var place = columns.start(document); place < columns.end(document); place++) {
            counts[Columns.ordinal(columns.value(place))]--;
        }
        if (columns.year(document) != Columns.UNDATED) {
            years.add(columns.year(document), -1);
        }
    }

    int countOf(int ordinal) {
        return ordinal < 0 || ordinal >= counts.length ? 0 : counts[ordinal];
    }

    /** How many values were met; some may have come to nothing since. */
    int size() {
        return size;
    }

    /** A value with its dimension, as {@link Columns} packs them. */
    int value(int place) {
        return touched[place];
    }

    Years years() {
        return years;
    }

    void clear() {
        for (var place = 0; place < size; place++) {
            counts[Columns.ordinal(touched[place])] = 0;
        }
        size = 0;
        worksBefore += latestWork;
        latestWork = 0;
        if (worksBefore > MOST_WORKS) {
            Arrays.fill(lastWorks, 0);
            worksBefore = 0;
        }
        years.clear();
    }

    /**
     * Notes the value, which stays noted only where it is new: without a branch.
     *
     * @return how many are known now
     */
    private int counted(int value, int more, int known) {
        var ordinal = Columns.ordinal(value);
        var count = counts[ordinal];
        counts[ordinal] = count + more;
        touched[known] = value;
        return known + (count == 0 ? 1 : 0);
    }

    private void makeRoom(int more) {
        if (size + more >= touched.length) {
            touched = Arrays.copyOf(touched, 2 * (size + more));
        }
    }
}
