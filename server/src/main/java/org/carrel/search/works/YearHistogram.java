package org.carrel.search.works;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * How many works came out when.
 *
 * @param step how many years a bar stands for: 1, or 10 over longer stretches
 * @param bars those that are not empty, the earliest first
 */
@NamedInterface("facets")
public record YearHistogram(int min, int max, int step, List<Bar> bars) {
    public YearHistogram {
        bars = List.copyOf(bars);
    }

    /** @param from its first year */
    public record Bar(int from, int count) {}
}
