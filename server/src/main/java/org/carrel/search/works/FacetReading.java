package org.carrel.search.works;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.facet.taxonomy.TaxonomyReader;

/** Reads from counted cells what is shown of them. */
final class FacetReading {
    private static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingInt(FacetValue::count).reversed().thenComparing(FacetValue::value);
    private final Cells cells;
    private final TaxonomyReader taxonomy;

    FacetReading(Cells cells, TaxonomyReader taxonomy) {
        this.cells = cells;
        this.taxonomy = taxonomy;
    }

    /** @param most how many values of each dimension */
    FacetCounts read(Wanted wanted, int most) throws IOException {
        var values = new EnumMap<Dimension, List<FacetValue>>(Dimension.class);
        for (var dimension : Dimension.ALL) {
            values.put(dimension, values(dimension, wanted.chosenOf(dimension), most));
        }
        return new FacetCounts(values, cells.years().histogram());
    }

    private List<FacetValue> values(Dimension dimension, List<String> chosen, int most) throws IOException {
        var values = new ArrayList<FacetValue>();
        for (var value : chosen) {
            var ordinal = taxonomy.getOrdinal(dimension.label(value));
            values.add(new FacetValue(value, cells.countOf(ordinal), true));
        }
        for (var ordinal : first(dimension.place(), most)) {
            var value = taxonomy.getPath(ordinal).components[1];
            if (!chosen.contains(value)) {
                values.add(new FacetValue(value, cells.countOf(ordinal), false));
            }
        }
        values.sort(MOST_FIRST);
        return List.copyOf(values);
    }

    /** The ordinals with the highest counts; of equal ones those that were known first. */
    private List<Integer> first(int dimension, int most) {
        var kept = new PriorityQueue<Long>(most + 1);
        for (var place = 0; place < cells.size(dimension); place++) {
            var ordinal = cells.touched(dimension, place);
            if (cells.countOf(ordinal) == 0) {
                continue;
            }
            var rank = (long) cells.countOf(ordinal) << 32 | (Integer.MAX_VALUE - ordinal);
            var least = kept.peek();
            if (least == null || kept.size() < most || rank > least) {
                kept.add(rank);
                if (kept.size() > most) {
                    kept.remove();
                }
            }
        }
        return kept.stream()
                .map(rank -> Integer.MAX_VALUE - (int) (rank & Integer.MAX_VALUE))
                .toList();
    }
}
