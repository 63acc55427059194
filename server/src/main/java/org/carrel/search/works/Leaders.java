package org.carrel.search.works;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.carrel.search.index.IndexFields;

/** Finds the works that match best among all that match, without weighing those that cannot be among them. */
final class Leaders {
    private static final int WEIGHED_AT_ONCE = 3_000;
    private final IndexSearcher searcher;
    private final Matches matches;
    private final Deadline deadline;
    private final BestWorks best;

    Leaders(IndexSearcher searcher, Matches matches, int most, Deadline deadline) {
        this.searcher = searcher;
        this.matches = matches;
        this.deadline = deadline;
        this.best = new BestWorks(most);
    }

    /** The best first. */
    List<BestWorks.Best> of(Query words) throws IOException {
        var query = searcher.rewrite(words);
        var weight = searcher.createWeight(query, ScoreMode.COMPLETE, 1);
        if (matches.count() <= WEIGHED_AT_ONCE) {
            weigh(weight, matches.bits());
        } else {
            byTiers(query, weight);
        }
        return best.inOrder();
    }

    private void byTiers(Query query, Weight weight) throws IOException {
        var tiers = new Tiers(query, searcher);
        var strong = new ArrayList<List<FixedBitSet>>();
        for (var each : tiers.strong()) {
            strong.add(Matches.of(each, searcher, deadline).bits());
        }
        var raised = new ArrayList<List<FixedBitSet>>();
        for (var each : tiers.raising()) {
            raised.add(Matches.of(each, searcher, deadline).bits());
        }
        for (var tier : tiers.inOrder()) {
            if (best.isFull() && tier.ceiling() < best.least()) {
                return;
            }
            weigh(weight, documents(tier, strong, raised));
        }
    }

    private List<FixedBitSet> documents(
            Tiers.Tier tier, List<List<FixedBitSet>> strong, List<List<FixedBitSet>> raised) {
        var documents = new ArrayList<FixedBitSet>();
        for (var leaf = 0; leaf < matches.bits().size(); leaf++) {
            var those = matches.bits().get(leaf).clone();
            for (var clause = 0; clause < strong.size(); clause++) {
                if ((tier.lacking() & 1 << clause) == 0) {
                    those.and(strong.get(clause).get(leaf));
                } else {
                    those.andNot(strong.get(clause).get(leaf));
                }
            }
            for (var each : raised) {
                if (tier.lacking() == 0) {
                    var more = each.get(leaf).clone();
                    more.and(matches.bits().get(leaf));
                    those.or(more);
                } else {
                    those.andNot(each.get(leaf));
                }
            }
            documents.add(those);
        }
        return documents;
    }

    private void weigh(Weight weight, List<FixedBitSet> documents) throws IOException {
        for (var at = 0; at < documents.size(); at++) {
            var leaf = matches.leaves().get(at);
            var first = documents.get(at).nextSetBit(0);
            var scorer = first == DocIdSetIterator.NO_MORE_DOCS ? null : weight.scorer(leaf);
            if (scorer != null) {
                weigh(scorer, leaf, documents.get(at));
            }
        }
    }

    private void weigh(Scorer scorer, LeafReaderContext leaf, FixedBitSet documents) throws IOException {
        var hashes = DocValues.getNumeric(leaf.reader(), IndexFields.WORK_HASH);
        var iterator = scorer.iterator();
        var document = documents.nextSetBit(0);
        while (document != DocIdSetIterator.NO_MORE_DOCS) {
            deadline.step();
            var at = iterator.docID() < document ? iterator.advance(document) : iterator.docID();
            if (at == document) {
                weigh(document, scorer.score(), leaf, hashes);
            }
            document = document + 1 < documents.length() ? documents.nextSetBit(document + 1) : DocIdSetIterator.NO_MORE_DOCS;
        }
    }

    private void weigh(int document, float score, LeafReaderContext leaf, NumericDocValues hashes) throws IOException {
        if ((!best.isFull() || score >= best.least()) && hashes.advanceExact(document)) {
            best.add(hashes.longValue(), score, leaf.docBase + document);
        }
    }
}
