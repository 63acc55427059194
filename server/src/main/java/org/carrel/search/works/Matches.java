package org.carrel.search.works;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;
import org.carrel.search.index.IndexFields;

/** Which editions match, a bit for each, by segments. */
record Matches(List<LeafReaderContext> leaves, List<FixedBitSet> bits, int count) {
    static Matches of(Query query, IndexSearcher searcher, Deadline deadline) throws IOException {
        var weight = searcher.createWeight(
                searcher.rewrite(new org.apache.lucene.search.ConstantScoreQuery(query)),
                ScoreMode.COMPLETE_NO_SCORES,
                1);
        var leaves = searcher.getIndexReader().leaves();
        var bits = new ArrayList<FixedBitSet>();
        var count = 0;
        for (var leaf : leaves) {
            var those = of(weight, leaf, deadline);
            bits.add(those);
            count += those.cardinality();
        }
        return new Matches(leaves, bits, count);
    }

    /** A work and what of it matches: its editions lie next to each other. */
    TopWorks.Ranked ranked(BestWorks.Best best) throws IOException {
        var at = ReaderUtil.subIndex(best.document(), leaves);
        var leaf = leaves.get(at);
        var document = best.document() - leaf.docBase;
        var first = document;
        while (first > 0 && isOf(best, first - 1, leaf)) {
            first--;
        }
        var facets = DocValues.getBinary(leaf.reader(), Edition.FIELD);
        var edition = new Edition();
        var formats = new ArrayList<Integer>();
        var matching = 0;
        for (var next = first; next < leaf.reader().maxDoc() && isOf(best, next, leaf); next++) {
            if (bits.get(at).get(next) && facets.advanceExact(next)) {
                matching++;
                edition.read(facets.binaryValue());
                edition.addTo(formats, Dimension.FORMAT.place());
            }
        }
        var place = new Place(-(long) NumericUtils.floatToSortableInt(best.score()), new BytesRef(), best.hash());
        return new TopWorks.Ranked(place, best.document(), matching, List.copyOf(formats));
    }

    private static boolean isOf(BestWorks.Best best, int document, LeafReaderContext leaf) throws IOException {
        var hashes = DocValues.getNumeric(leaf.reader(), IndexFields.WORK_HASH);
        return hashes.advanceExact(document) && hashes.longValue() == best.hash();
    }

    private static FixedBitSet of(Weight weight, LeafReaderContext leaf, Deadline deadline) throws IOException {
        var bits = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
        var scorer = weight.bulkScorer(leaf);
        if (scorer != null) {
            scorer.score(
                    new Marking(bits, deadline),
                    leaf.reader().getLiveDocs(),
                    0,
                    org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS);
        }
        return bits;
    }

    private record Marking(FixedBitSet bits, Deadline deadline) implements LeafCollector {
        @Override
        public void setScorer(Scorable scorer) {
            // Nobody asks how well they match.
        }

        @Override
        public void collect(int document) {
            deadline.step();
            bits.set(document);
        }

        @Override
        public void collectRange(int min, int max) {
            bits.set(min, max);
        }
    }
}
