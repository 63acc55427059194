package org.carrel.search;

import java.util.List;
import java.util.Optional;
import org.carrel.platform.http.Paged;

/**
 * A page of what was found.
 *
 * @param total how many works match
 * @param next what to give as {@code cursor} for the page behind this one; absent on the last
 * @param didYouMean how the words may have been meant, where next to nothing was found and this finds more
 * @param exact whether all words were found as they are written; otherwise nothing had all of them, and near misses count
 */
public record SearchAnswer(
        List<Hit> items,
        long total,
        Optional<String> next,
        boolean exact,
        Optional<Correction> didYouMean,
        Optional<Facets> facets)
        implements Paged {
    public SearchAnswer {
        items = List.copyOf(items);
    }
}
