package org.carrel.page;

import java.util.List;
import java.util.stream.Stream;
import org.carrel.search.Facets;
import org.carrel.search.works.FacetValue;

/** The ways to narrow results, as links: each leads to the same search with one value more, or without it again. */
final class FacetLinks {
    private final SearchAddress address;
    private final Texts texts;
    private final ValueNames names;

    FacetLinks(SearchAddress address, Texts texts, ValueNames names) {
        this.address = address;
        this.texts = texts;
        this.names = names;
    }

    /** @param id of its heading */
    record Group(String id, String name, List<Choice> choices) {}

    List<Group> of(Facets facets) {
        return Stream.of(
                        group("available", facets.available()),
                        group("availableAt", facets.availableAt()),
                        group("format", facets.format()),
                        group("language", facets.language()),
                        group("subject", facets.subject()),
                        group("author", facets.author()),
                        group("series", facets.series()),
                        group("branch", facets.branch()))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private Group group(String filter, List<FacetValue> values) {
        var choices = values.stream()
                .map(value -> new Choice(
                        address.toggled(filter, value.value()).href(),
                        names.of(filter, value.value()),
                        texts.number(value.count()),
                        value.selected()))
                .toList();
        return new Group("facet-" + filter, texts.say("facet." + filter), choices);
    }
}
