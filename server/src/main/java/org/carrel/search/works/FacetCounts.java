package org.carrel.search.works;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What could be chosen, and how many works that would be.
 *
 * @param values of each dimension, those with the most works first; chosen ones are there in any case
 */
public record FacetCounts(Map<Dimension, List<FacetValue>> values, Optional<YearHistogram> years) {
    public FacetCounts {
        values = Map.copyOf(values);
    }

    public List<FacetValue> of(Dimension dimension) {
        return values.getOrDefault(dimension, List.of());
    }
}
