package org.carrel.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page of results shows.
 *
 * @param sorts the orders there are
 * @param sizes how many works a page may have
 * @param filters what leads to the filters on narrow screens, with how many are in use
 * @param chips the filters in use, each leading to the same search without it
 * @param clear leads to the same search without filters, where there are any
 * @param nothing whether nothing was found at all
 * @param similar whether nothing has all of the words, and near misses are shown
 * @param facets for browsers that run no scripts, as {@code kept} and the years
 * @param kept what the form for years takes along
 */
record SearchContent(
        String heading,
        List<Choice> sorts,
        List<Choice> sizes,
        boolean grid,
        String feed,
        Optional<Correction> correction,
        boolean similar,
        String filters,
        List<Chip> chips,
        Optional<String> clear,
        boolean nothing,
        List<Card> cards,
        List<FacetLinks.Group> facets,
        List<Kept> kept,
        String yearFrom,
        String yearTo,
        Optional<String> first,
        Optional<String> next) {
    boolean hasChips() {
        return !chips.isEmpty();
    }

    boolean hasSeveralChips() {
        return chips.size() > 1;
    }

    boolean hasPages() {
        return first.isPresent() || next.isPresent();
    }

    /** A parameter that goes on with a form. */
    record Kept(String name, String value) {}

    /** A filter in use. */
    record Chip(String href, String text, String name) {
        static Chip of(SearchAddress without, String text, Texts texts) {
            return new Chip(without.href(), text, texts.say("filter.remove", Map.of("name", text)));
        }
    }

    /** How the words may have been meant: a sentence, of which a part is a link. */
    record Correction(String before, String href, String words, String after) {
        /** @param sentence of the app, with its mark-up for the link */
        static Correction of(String sentence, String href) {
            var parts = sentence.split("</?link>", 3);
            return parts.length == 3
                    ? new Correction(parts[0], href, parts[1], parts[2])
                    : new Correction("", href, sentence, "");
        }
    }
}
