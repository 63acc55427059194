package org.carrel.search.works;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
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
    /** So few that it is not worth while to think about which. */
    private static final int FEW = 3_000;

    /** One of several things that raise documents may raise so many of those. */
    private static final int PART = 3;

    private final IndexSearcher searcher;
    private final Matches matches;
    private final Deadline deadline;
    private final BestWorks best;
    private final int few;
    private final List<List<FixedBitSet>> strong = new ArrayList<>();

    /**
     * A way in which many documents are raised.
     *
     * @param ceiling how much at best
     */
    private record Raised(Query way, float ceiling, List<FixedBitSet> documents) {}

    Leaders(IndexSearcher searcher, Matches matches, int most, Deadline deadline) {
        this(searcher, matches, most, deadline, FEW);
    }

    /** @param few up to how many matches are all weighed */
    Leaders(IndexSearcher searcher, Matches matches, int most, Deadline deadline, int few) {
        this.searcher = searcher;
        this.matches = matches;
        this.deadline = deadline;
        this.best = new BestWorks(most);
        this.few = few;
    }

    /** The best first. */
    List<BestWorks.Best> of(Query words) throws IOException {
        var query = searcher.rewrite(words);
        var weight = weight(query);
        if (matches.count() <= few) {
            weigh(weight, matches.bits());
        } else {
            byTiers(query, weight);
        }
        return best.inOrder();
    }

    private Weight weight(Query query) throws IOException {
        return searcher.createWeight(query, ScoreMode.COMPLETE, 1);
    }

    private void byTiers(Query query, Weight weight) throws IOException {
        var tiers = new Tiers(query, searcher);
        var others = matches.bits().stream().map(FixedBitSet::clone).toList();
        var rare = others.stream().map(some -> new FixedBitSet(some.length())).toList();
        var common = new ArrayList<Raised>();
        for (var way : tiers.raising()) {
            var those = Matches.of(way, searcher, deadline);
            if (those.count() > few / PART) {
                common.add(new Raised(way, tiers.raised(List.of(way)), those.bits()));
            } else {
                forEach(rare, those.bits(), FixedBitSet::or);
            }
        }
        weigh(weight, taken(rare, others));
        common.sort(Comparator.comparingDouble(Raised::ceiling).reversed());
        for (var at = 0; at < common.size(); at++) {
            // Those that more than this one raises were weighed with the first of them.
            var left =
                    common.subList(at, common.size()).stream().map(Raised::way).toList();
            byTiers(tiers, weight, taken(common.get(at).documents(), others), tiers.raised(left));
        }
        if (mayReach(tiers.inOrder().getFirst(), 0)) {
            byTiers(tiers, weight(searcher.rewrite(tiers.plain())), others, 0);
        }
    }

    /** @param more what may raise these documents, at best */
    private void byTiers(Tiers tiers, Weight weight, List<FixedBitSet> documents, float more) throws IOException {
        for (var tier : tiers.inOrder()) {
            if (!mayReach(tier, more)) {
                return;
            }
            weigh(weight, documents(tier, strong(tiers), documents));
        }
    }

    private boolean mayReach(Tiers.Tier tier, float more) {
        return !best.isFull() || tier.ceiling() + more >= best.least();
    }

    /** Looked for when they are first needed: the rare may be all that is. */
    private List<List<FixedBitSet>> strong(Tiers tiers) throws IOException {
        if (strong.isEmpty()) {
            for (var each : tiers.strong()) {
                strong.add(Matches.of(each, searcher, deadline).bits());
            }
        }
        return strong;
    }

    /** Those of them that are among the others, which are left without them. */
    private static List<FixedBitSet> taken(List<FixedBitSet> documents, List<FixedBitSet> others) {
        forEach(documents, others, FixedBitSet::and);
        forEach(others, documents, FixedBitSet::andNot);
        return documents;
    }

    private static void forEach(
            List<FixedBitSet> some, List<FixedBitSet> others, BiConsumer<FixedBitSet, FixedBitSet> deed) {
        for (var leaf = 0; leaf < some.size(); leaf++) {
            deed.accept(some.get(leaf), others.get(leaf));
        }
    }

    private static List<FixedBitSet> documents(
            Tiers.Tier tier, List<List<FixedBitSet>> strong, List<FixedBitSet> others) {
        var documents = new ArrayList<FixedBitSet>();
        for (var leaf = 0; leaf < others.size(); leaf++) {
            var those = others.get(leaf).clone();
            for (var clause = 0; clause < strong.size(); clause++) {
                if ((tier.lacking() & 1 << clause) == 0) {
                    those.and(strong.get(clause).get(leaf));
                } else {
                    those.andNot(strong.get(clause).get(leaf));
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
            document = document + 1 < documents.length()
                    ? documents.nextSetBit(document + 1)
                    : DocIdSetIterator.NO_MORE_DOCS;
        }
    }

    private void weigh(int document, float score, LeafReaderContext leaf, NumericDocValues hashes) throws IOException {
        if ((!best.isFull() || score >= best.least()) && hashes.advanceExact(document)) {
            best.add(hashes.longValue(), score, leaf.docBase + document);
        }
    }
}
