package org.carrel.search;

import java.util.List;
import java.util.Optional;
import org.carrel.search.works.Dimension;
import org.carrel.search.works.FacetCounts;
import org.carrel.search.works.FacetValue;
import org.carrel.search.works.YearHistogram;

/**
 * What could be chosen to narrow the search, under the names of the parameters. A count says how many works there would
 * be with that value and all that is chosen in other groups.
 */
public record Facets(
        List<FacetValue> format,
        List<FacetValue> language,
        List<FacetValue> subject,
        List<FacetValue> author,
        List<FacetValue> series,
        List<FacetValue> branch,
        List<FacetValue> available,
        List<FacetValue> availableAt,
        Optional<YearHistogram> year) {
    static Facets of(FacetCounts counts) {
        return new Facets(
                counts.of(Dimension.FORMAT),
                counts.of(Dimension.LANGUAGE),
                counts.of(Dimension.SUBJECT),
                counts.of(Dimension.AUTHOR),
                counts.of(Dimension.SERIES),
                counts.of(Dimension.BRANCH),
                counts.of(Dimension.AVAILABLE),
                counts.of(Dimension.AVAILABLE_AT),
                counts.years());
    }
}
