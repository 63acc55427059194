package org.carrel.search.works;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Which documents may come first, told without weighing each. What raises a document beyond its words, such as words standing
 * together, is mostly rare; documents that have it come before all others. A clause that takes a word in any of several fields
 * is split into fields where a word weighs much and such where it weighs little: documents that have every word in weighty fields
 * make the first tier, those that lack one of them there the next ones. How well the documents of a tier can match at best is
 * known beforehand, and a tier that cannot reach what was found already is left out.
 */
final class Tiers {
    private static final int MOST_PARTED = 3;
    private static final float LITTLE = 0.4f;
    private static final double LITTLE_OF_ALL = 0.1;
    private static final long FEW = 2_000;
    private final Ceilings ceilings;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Raising> raising = new ArrayList<>();

    private final Query plain;
    private double always;

    /**
     * One of the things that must hold.
     *
     * @param strong its weighty ways
     * @param weak its other ways at best
     * @param ceiling all of it at best
     */
    private record Clause(Query strong, float weak, float ceiling) {}

    /**
     * Something that raises a document if it holds.
     *
     * @param ways any of them will do
     * @param tie what the others count for beside the best of them
     */
    private record Raising(List<Query> ways, float tie) {
        static Raising of(Query query) {
            return query instanceof DisjunctionMaxQuery ways
                    ? new Raising(List.copyOf(ways.getDisjuncts()), ways.getTieBreakerMultiplier())
                    : new Raising(List.of(query), 0);
        }
    }

    /**
     * @param lacking a bit for each of the clauses that is not there in a weighty way
     * @param ceiling at best
     */
    record Tier(int lacking, float ceiling) {}

    /** @param query rewritten */
    Tiers(Query query, IndexSearcher searcher) throws IOException {
        this.ceilings = new Ceilings(searcher);
        var all = query instanceof BooleanQuery several ? several.clauses() : List.<BooleanClause>of();
        var least = LITTLE_OF_ALL * required(all);
        var rest = new BooleanQuery.Builder();
        for (var clause : all) {
            if (clause.occur() == Occur.SHOULD && mayRaise(clause.query())) {
                raising.add(Raising.of(clause.query()));
                continue;
            }
            rest.add(clause);
            if (clause.occur() == Occur.MUST
                    && clause.query() instanceof DisjunctionMaxQuery ways
                    && clauses.size() < MOST_PARTED
                    && ceilings.of(ways) > least) {
                clauses.add(parted(ways));
            } else if (clause.isScoring()) {
                always += ceilings.of(clause.query());
            }
        }
        this.plain = query instanceof BooleanQuery several && several.getMinimumNumberShouldMatch() == 0
                ? rest.build()
                : query;
    }

    private double required(List<BooleanClause> all) throws IOException {
        var sum = 0.0;
        for (var clause : all) {
            sum += clause.occur() == Occur.MUST ? ceilings.of(clause.query()) : 0;
        }
        return sum;
    }

    private boolean mayRaise(Query query) throws IOException {
        return switch (bare(query)) {
            case PhraseQuery phrase -> true;
            case DisjunctionMaxQuery ways -> true;
            default -> ceilings.cost(query) <= FEW;
        };
    }

    /** The weighty ways of each clause. */
    List<Query> strong() {
        return clauses.stream().map(Clause::strong).toList();
    }

    /** The ways in which a document is raised, whatever else holds. */
    List<Query> raising() {
        return raising.stream().flatMap(each -> each.ways().stream()).toList();
    }

    /** How much these ways raise a document at best, all of them together. */
    float raised(List<Query> ways) throws IOException {
        var all = 0f;
        for (var each : raising) {
            var most = 0f;
            var sum = 0f;
            for (var way : each.ways()) {
                var ceiling = ways.contains(way) ? ceilings.of(way) : 0;
                most = Math.max(most, ceiling);
                sum += ceiling;
            }
            all += most + each.tie() * (sum - most);
        }
        return all;
    }

    /** What those weigh that nothing raises: whether words stand together takes longer to find out than all else. */
    Query plain() {
        return plain;
    }

    /** Of those that nothing raises, the best first. */
    List<Tier> inOrder() {
        var tiers = new ArrayList<Tier>();
        for (var lacking = 0; lacking < 1 << clauses.size(); lacking++) {
            tiers.add(new Tier(lacking, ceiling(lacking)));
        }
        tiers.sort((one, other) -> Float.compare(other.ceiling(), one.ceiling()));
        return tiers;
    }

    private float ceiling(int lacking) {
        var sum = always;
        for (var i = 0; i < clauses.size(); i++) {
            sum += (lacking & 1 << i) != 0
                    ? clauses.get(i).weak()
                    : clauses.get(i).ceiling();
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
        for (var way : ways) {
            if (ceilings.of(way) <= LITTLE * most) {
                weak.add(way);
            } else {
                strong.add(way, Occur.SHOULD);
            }
        }
        var rest = weak.isEmpty() ? 0 : ceilings.of(new DisjunctionMaxQuery(weak, ways.getTieBreakerMultiplier()));
        return new Clause(strong.build(), rest, ceilings.of(ways));
    }

    private static Query bare(Query query) {
        return query instanceof BoostQuery boosted ? bare(boosted.getQuery()) : query;
    }
}
