package org.carrel.search.works;

import java.util.List;
import java.util.Optional;

/**
 * A page of works.
 *
 * @param total how many works match
 * @param more whether there is a page behind
 * @param before how many works stand before the page
 */
public record FoundWorks(List<FoundWork> works, int total, boolean more, int before, Optional<FacetCounts> facets) {
    public FoundWorks {
        works = List.copyOf(works);
    }
}
