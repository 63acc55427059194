package org.carrel.page;

import java.util.List;
import java.util.Optional;

/**
 * What a page of results shows.
 *
 * @param cards those that are painted first
 * @param more the rest of the page, for browsers that run no scripts; as all that follows
 * @param didYouMean how the words may have been meant
 * @param near whether nothing has all of the words, and near misses are shown
 * @param clear leads to the same words without filters, where there are any
 * @param kept what the form for years takes along
 */
record SearchContent(
        String heading,
        List<Card> cards,
        List<Card> more,
        Optional<Choice> didYouMean,
        boolean near,
        List<Choice> sorts,
        List<FacetLinks.Group> facets,
        Optional<String> clear,
        List<Kept> kept,
        String yearFrom,
        String yearTo,
        Optional<String> first,
        Optional<String> next) {
    /** A parameter that goes on with a form. */
    record Kept(String name, String value) {}
}
