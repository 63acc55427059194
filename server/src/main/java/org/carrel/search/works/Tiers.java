package org.carrel.search.works;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Which documents may come first, told without looking at each. A clause that takes a word in any of several fields is split
 * into fields where a word weighs much and such where it weighs little. Documents that have every word in weighty fields make
 * the first tier, those that lack one of them there the next ones. How well the documents of a tier can match at best is
 * known beforehand, and a tier that cannot reach what was found already is left out.
 */
final class Tiers {
    private static final int MOST_PARTED = 3;
    private static final float LITTLE = 0.4f;
    private static final long FEW = 2_000;
    private final Ceilings ceilings;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Query> raising = new ArrayList<>();
    private final List<Query> always = new ArrayList<>();

    /**
     * One of the things that must hold.
     *
     * @param strong its weighty ways
     * @param weak its other ways at best
     * @param ceiling all of it at best
     * @param terms those of the weighty ways
     */
    private record Clause(Query strong, float weak, float ceiling, Set<Term> terms) {}

    /** @param lacking a bit for each of the clauses that is not there in a weighty way; @param ceiling at best */
    record Tier(int lacking, float ceiling) {}

    /** @param query rewritten */
    Tiers(Query query, IndexSearcher searcher) throws IOException {
        this.ceilings = new Ceilings(searcher);
        if (query instanceof BooleanQuery all) {
            for (var clause : all) {
                if (clause.occur() == Occur.MUST && clause.query() instanceof DisjunctionMaxQuery ways
                        && clauses.size() < MOST_PARTED) {
                    clauses.add(parted(ways));
                } else if (clause.occur() == Occur.SHOULD && ceilings.cost(clause.query()) <= FEW) {
                    raising.add(clause.query());
                } else if (clause.isScoring()) {
                    always.add(clause.query());
                }
            }
        }
    }

    /** The weighty ways of each clause. */
    List<Query> strong() {
        return clauses.stream().map(Clause::strong).toList();
    }

    /** Rare things that raise a document whatever else holds: such documents belong to the first tier. */
    List<Query> raising() {
        return raising;
    }

    /** The best first. */
    List<Tier> inOrder() throws IOException {
        var tiers = new ArrayList<Tier>();
        for (var lacking = 0; lacking < 1 << clauses.size(); lacking++) {
            tiers.add(new Tier(lacking, lacking == 0 ? Float.MAX_VALUE : ceiling(lacking)));
        }
        tiers.sort((one, other) -> Float.compare(other.ceiling(), one.ceiling()));
        return tiers;
    }

    private float ceiling(int lacking) throws IOException {
        var gone = new HashSet<Term>();
        var sum = 0.0;
        for (var i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            var lacks = (lacking & 1 << i) != 0;
            sum += lacks ? clause.weak() : clause.ceiling();
            if (lacks) {
                gone.addAll(clause.terms());
            }
        }
        for (var query : always) {
            sum += isPossible(query, gone) ? ceilings.of(query) : 0;
        }
        // Sums of floats differ in their last digits.
        return (float) (sum * 1.0001 + 1e-5);
    }

    private Clause parted(DisjunctionMaxQuery ways) throws IOException {
        var most = 0f;
        for (var way : ways) {
            most = Math.max(most, ceilings.of(way));
        }
        var strong = new BooleanQuery.Builder();
        var weak = new ArrayList<Query>();
        var terms = new HashSet<Term>();
        for (var way : ways) {
            if (isTerm(way) && ceilings.of(way) <= LITTLE * most) {
                weak.add(way);
            } else {
                strong.add(way, Occur.SHOULD);
                term(way, terms);
            }
        }
        var rest = weak.isEmpty() ? 0 : ceilings.of(new DisjunctionMaxQuery(weak, ways.getTieBreakerMultiplier()));
        return new Clause(strong.build(), rest, ceilings.of(ways), terms);
    }

    private static boolean isTerm(Query way) {
        return bare(way) instanceof TermQuery;
    }

    private static void term(Query way, Set<Term> terms) {
        if (bare(way) instanceof TermQuery term) {
            terms.add(term.getTerm());
        }
    }

    private static Query bare(Query query) {
        return switch (query) {
            case BoostQuery boosted -> bare(boosted.getQuery());
            case ConstantScoreQuery constant -> bare(constant.getQuery());
            default -> query;
        };
    }

    /** Whether a document can match that has none of these terms. */
    private static boolean isPossible(Query query, Set<Term> gone) {
        return switch (bare(query)) {
            case TermQuery term -> !gone.contains(term.getTerm());
            case PhraseQuery phrase -> java.util.Arrays.stream(phrase.getTerms()).noneMatch(gone::contains);
            case DisjunctionMaxQuery ways ->
                ways.getDisjuncts().stream().anyMatch(way -> isPossible(way, gone));
            case BooleanQuery all ->
                all.clauses().stream()
                        .filter(clause -> clause.isRequired())
                        .allMatch(clause -> isPossible(clause.query(), gone));
            default -> true;
        };
    }
}
