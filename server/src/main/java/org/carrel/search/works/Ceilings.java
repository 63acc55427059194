package org.carrel.search.works;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;

/** How well a query can match at best, in any document. */
final class Ceilings {
    private final IndexSearcher searcher;
    private final Map<Query, Ceiling> known = new HashMap<>();

    Ceilings(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    private record Ceiling(float score, long cost) {}

    float of(Query query) throws IOException {
        return ceiling(query).score();
    }

    /** About how many documents are looked at for it. */
    long cost(Query query) throws IOException {
        return ceiling(query).cost();
    }

    private Ceiling ceiling(Query query) throws IOException {
        var before = known.get(query);
        if (before != null) {
            return before;
        }
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.TOP_SCORES, 1);
        var score = 0f;
        var cost = 0L;
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer != null) {
                score = Math.max(score, most(scorer));
                cost += scorer.iterator().cost();
            }
        }
        var ceiling = new Ceiling(score, cost);
        known.put(query, ceiling);
        return ceiling;
    }

    private static float most(Scorer scorer) throws IOException {
        scorer.advanceShallow(0);
        return scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
    }
}
