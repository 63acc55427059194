package org.carrel.search.works;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.apache.lucene.facet.taxonomy.TaxonomyReader;
import org.apache.lucene.util.LongHeap;

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
        var first = first(most);
        for (var dimension : Dimension.ALL) {
            values.put(dimension, values(first[dimension.place()], dimension, wanted.chosenOf(dimension)));
        }
        return new FacetCounts(values, cells.years().histogram());
    }

    private List<FacetValue> values(LongHeap first, Dimension dimension, List<String> chosen) throws IOException {
        var values = new ArrayList<FacetValue>();
        for (var value : chosen) {
            var ordinal = taxonomy.getOrdinal(dimension.label(value));
            values.add(new FacetValue(value, cells.countOf(ordinal), true));
        }
        while (first.size() > 0) {
            var ordinal = Integer.MAX_VALUE - (int) (first.pop() & Integer.MAX_VALUE);
            var value = taxonomy.getPath(ordinal).components[1];
            if (!chosen.contains(value)) {
                values.add(new FacetValue(value, cells.countOf(ordinal), false));
            }
        }
        values.sort(MOST_FIRST);
        return List.copyOf(values);
    }

    /** For each dimension the ordinals with the highest counts; of equal ones those that were known first. */
    private LongHeap[] first(int most) {
        var first = new LongHeap[Dimension.ALL.size()];
        Arrays.setAll(first, dimension -> new LongHeap(most));
        for (var place = 0; place < cells.size(); place++) {
            var value = cells.value(place);
            var ordinal = Columns.ordinal(value);
            var count = cells.countOf(ordinal);
            if (count > 0) {
                first[Columns.dimension(value)].insertWithOverflow((long) count << 32 | (Integer.MAX_VALUE - ordinal));
            }
        }
        return first;
    }
}
