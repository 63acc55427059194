package org.carrel.search.works;

import java.io.IOException;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.taxonomy.TaxonomyReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** What was chosen in each group, as ordinals, to be asked of an edition. */
final class Groups {
    static final int YEARS = 1 << Dimension.ALL.size();
    private final int[][] chosen = new int[Dimension.ALL.size()][];
    private final int[] active;
    private final Optional<Wanted.YearRange> years;

    Groups(Wanted wanted, TaxonomyReader taxonomy) throws IOException {
        for (var dimension : Dimension.ALL) {
            var values = wanted.chosenOf(dimension);
            var ordinals = new int[values.size()];
            for (var i = 0; i < ordinals.length; i++) {
                ordinals[i] = taxonomy.getOrdinal(dimension.label(values.get(i)));
            }
            chosen[dimension.place()] = ordinals;
        }
        IntPredicate hasValues = dimension -> chosen[dimension].length > 0;
        this.active = java.util.stream.IntStream.range(0, chosen.length)
                .filter(hasValues)
                .toArray();
        this.years = wanted.years();
    }

    /** A bit for each group that the edition does not satisfy. */
    int failing(Edition edition) {
        var failing = 0;
        for (var dimension : active) {
            if (!passes(edition, dimension)) {
                failing |= 1 << dimension;
            }
        }
        if (years.isPresent() && !passes(edition, years.get())) {
            failing |= YEARS;
        }
        return failing;
    }

    private boolean passes(Edition edition, int dimension) {
        for (var place = edition.start(dimension); place < edition.end(dimension); place++) {
            for (var ordinal : chosen[dimension]) {
                if (edition.ordinal(place) == ordinal) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean passes(Edition edition, Wanted.YearRange range) {
        return edition.isDated() && edition.year() >= range.from() && edition.year() <= range.to();
    }

    /**
     * Narrows what is looked at by the index. For counting the values of a group that group must be left open, so one of
     * all may fail.
     *
     * @param counting whether facets are counted
     */
    static Query narrowed(Query words, Wanted wanted, boolean counting) {
        var narrowed = new BooleanQuery.Builder().add(words, Occur.MUST);
        if (wanted.addedSince().isPresent() || wanted.addedUntil().isPresent()) {
            var since = wanted.addedSince().orElse(Long.MIN_VALUE);
            var until = wanted.addedUntil().orElse(Long.MAX_VALUE) - 1;
            narrowed.add(LongPoint.newRangeQuery(FacetPart.ADDED, since, until), Occur.FILTER);
        }
        var enough = counting ? wanted.groups() - 1 : wanted.groups();
        if (enough > 0) {
            var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(enough);
            wanted.chosen()
                    .forEach((dimension, values) -> some.add(
                            new TermInSetQuery(
                                    dimension.field(),
                                    values.stream().map(BytesRef::new).toList()),
                            Occur.SHOULD));
            wanted.years()
                    .ifPresent(range ->
                            some.add(IntPoint.newRangeQuery(FacetPart.YEAR, range.from(), range.to()), Occur.SHOULD));
            narrowed.add(some.build(), Occur.FILTER);
        }
        return narrowed.build();
    }
}
