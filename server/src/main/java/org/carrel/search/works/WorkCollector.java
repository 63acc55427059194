package org.carrel.search.works;

import java.io.IOException;
import java.util.ArrayList;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.carrel.search.index.IndexFields;

/**
 * Looks at every edition that matches the words, once, in the order of the index. Editions of a work follow one another, so
 * a work is over when another begins. An edition that satisfies all groups makes its work a hit; one that fails in a single
 * group still counts for the values of that group, for those are what could be chosen instead.
 */
final class WorkCollector extends SimpleCollector {
    private static final int FORMAT = Dimension.FORMAT.place();
    private final WorkSort sort;
    private final Groups groups;
    private final Cells cells;
    private final boolean counting;
    private final Deadline deadline;
    private final TopWorks top;
    private final Edition edition = new Edition();
    private final OpenWork work = new OpenWork();
    private NumericDocValues hashes = DocValues.emptyNumeric();
    private BinaryDocValues editions = DocValues.emptyBinary();
    private LeafOrder order;
    private Scorable scorer = new Unscored();
    private int base;
    private int works;

    WorkCollector(Wanted wanted, Groups groups, Cells cells, Deadline deadline) {
        this.sort = wanted.sort();
        this.groups = groups;
        this.cells = cells;
        this.counting = wanted.facets().isPresent();
        this.deadline = deadline;
        this.top = new TopWorks(sort, wanted.after(), wanted.limit() + 1);
        this.order = LeafOrder.none(sort);
    }

    /** The work that is looked at: how many of its editions match, and the one that stands for it. */
    private static final class OpenWork {
        private final BytesRefBuilder rest = new BytesRefBuilder();
        private final ArrayList<Integer> formats = new ArrayList<>(2);
        private long hash;
        private int matching;
        private int document = -1;
        private long first;

        void begin(long next) {
            hash = next;
            matching = 0;
            document = -1;
            formats.clear();
        }
    }

    private static final class Unscored extends Scorable {
        @Override
        public float score() {
            return 0;
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        close();
        var reader = context.reader();
        base = context.docBase;
        hashes = DocValues.getNumeric(reader, IndexFields.WORK_HASH);
        editions = DocValues.getBinary(reader, Edition.FIELD);
        order = new LeafOrder(sort, reader);
    }

    @Override
    public void setScorer(Scorable next) {
        scorer = next;
    }

    @Override
    public ScoreMode scoreMode() {
        return sort.byScore() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public void collect(int doc) throws IOException {
        deadline.step();
        if (!hashes.advanceExact(doc) || !editions.advanceExact(doc)) {
            return;
        }
        var hash = hashes.longValue();
        if (hash != work.hash || works == 0) {
            close();
            works++;
            work.begin(hash);
        }
        edition.read(editions.binaryValue());
        var failing = groups.failing(edition);
        if (counting) {
            count(failing);
        }
        if (failing == 0) {
            match(doc);
        }
    }

    /** Ends the last work; to be called when all was collected. */
    TopWorks finished() {
        close();
        return top;
    }

    private void count(int failing) {
        if (failing == 0) {
            for (var dimension = 0; dimension < Dimension.ALL.size(); dimension++) {
                cells.count(edition, dimension, works);
            }
        } else if (Integer.bitCount(failing) == 1 && failing != Groups.YEARS) {
            cells.count(edition, Integer.numberOfTrailingZeros(failing), works);
        }
        if ((failing == 0 || failing == Groups.YEARS) && edition.isDated()) {
            cells.years().count(edition.year(), works);
        }
    }

    private void match(int doc) throws IOException {
        work.matching++;
        edition.addTo(work.formats, FORMAT);
        var first = order.first(doc, scorer);
        if (top.mayMatter(first) && (work.document < 0 || first <= work.first)) {
            var rest = order.rest(doc);
            if (work.document < 0 || first < work.first || isBefore(rest, work.rest.get())) {
                work.document = base + doc;
                work.first = first;
                work.rest.copyBytes(rest);
            }
        }
    }

    private boolean isBefore(BytesRef rest, BytesRef other) {
        return sort.descending() ? rest.compareTo(other) > 0 : rest.compareTo(other) < 0;
    }

    private void close() {
        if (work.matching > 0) {
            if (work.document < 0) {
                top.countOnly();
            } else {
                top.add(work.first, work.rest.get(), work.hash)
                        .ifPresent(place -> top.keep(new TopWorks.Ranked(
                                place, work.document, work.matching, java.util.List.copyOf(work.formats))));
            }
        }
        work.matching = 0;
    }
}
