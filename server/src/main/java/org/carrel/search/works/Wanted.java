package org.carrel.search.works;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which works are wanted, beside the words: in each group any of its values, and something of every group.
 *
 * @param chosen the groups; one without values is not there
 * @param addedSince in microseconds since 1970
 * @param addedUntil the same, and no longer
 * @param after the place behind which the page begins
 * @param limit how many works the page has
 * @param facets how many values of each dimension are listed; empty to count none
 */
public record Wanted(
        Map<Dimension, List<String>> chosen,
        Optional<YearRange> years,
        Optional<Long> addedSince,
        Optional<Long> addedUntil,
        WorkSort sort,
        Optional<Place> after,
        int limit,
        Optional<Integer> facets) {
    public Wanted {
        var some = new EnumMap<Dimension, List<String>>(Dimension.class);
        chosen.forEach((dimension, values) -> {
            if (!values.isEmpty()) {
                some.put(dimension, List.copyOf(values));
            }
        });
        chosen = Map.copyOf(some);
    }

    /** Both ends belong to it. */
    public record YearRange(int from, int to) {}

    List<String> chosenOf(Dimension dimension) {
        return chosen.getOrDefault(dimension, List.of());
    }

    int groups() {
        return chosen.size() + (years.isPresent() ? 1 : 0);
    }
}
