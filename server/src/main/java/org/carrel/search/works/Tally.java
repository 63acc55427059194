package org.carrel.search.works;

import java.io.IOException;
import java.util.ArrayList;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.carrel.search.index.IndexFields;

/** Counts the works of editions that match, and what they could be narrowed by. */
final class Tally {
    private final Cells cells;
    private final ColumnShelf shelf;
    private final boolean counting;
    private int works;

    /** @param counting whether facets are counted */
    Tally(Cells cells, ColumnShelf shelf, boolean counting) {
        this.cells = cells;
        this.shelf = shelf;
        this.counting = counting;
    }

    /** What is to be taken away again. */
    private record Surplus(Columns columns, FixedBitSet documents) {}

    /** @return how many works */
    int count(Matches matches, Deadline deadline) throws IOException {
        var surplus = new ArrayList<Surplus>();
        for (var at = 0; at < matches.leaves().size(); at++) {
            var reader = matches.leaves().get(at).reader();
            var columns = shelf.columns(reader);
            var alone = matches.bits().get(at).clone();
            alone.andNot(columns.kin());
            kin(reader, columns, matches.bits().get(at));
            var single = alone.cardinality();
            works += single;
            if (!counting) {
                continue;
            }
            if (single <= reader.numDocs() / 2) {
                each(alone, deadline, document -> cells.countAlone(columns, document));
            } else {
                cells.add(shelf.totals(reader));
                var others = Totals.alone(columns, reader);
                others.andNot(alone);
                surplus.add(new Surplus(columns, others));
            }
        }
        for (var much : surplus) {
            each(much.documents(), deadline, document -> cells.takeAlone(much.columns(), document));
        }
        return works;
    }

    private interface Deed {
        void with(int document);
    }

    private static void each(FixedBitSet bits, Deadline deadline, Deed deed) {
        for (var document = bits.nextSetBit(0); document != DocIdSetIterator.NO_MORE_DOCS; ) {
            deadline.step();
            deed.with(document);
            document = document + 1 < bits.length() ? bits.nextSetBit(document + 1) : DocIdSetIterator.NO_MORE_DOCS;
        }
    }

    /** Editions whose work has others: a value counts once for a work. */
    private void kin(LeafReader reader, Columns columns, FixedBitSet matching) throws IOException {
        var kin = columns.kin().clone();
        kin.and(matching);
        var hashes = DocValues.getNumeric(reader, IndexFields.WORK_HASH);
        var last = 0L;
        var any = false;
        for (var document = kin.nextSetBit(0); document != DocIdSetIterator.NO_MORE_DOCS; ) {
            var hash = hashes.advanceExact(document) ? hashes.longValue() : 0;
            if (!any || hash != last) {
                works++;
                any = true;
                last = hash;
            }
            if (counting) {
                cells.count(columns, document, works);
            }
            document = document + 1 < kin.length() ? kin.nextSetBit(document + 1) : DocIdSetIterator.NO_MORE_DOCS;
        }
    }
}
