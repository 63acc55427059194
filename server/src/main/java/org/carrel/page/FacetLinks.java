package org.carrel.page;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrel.holding.Branch;
import org.carrel.search.Facets;
import org.carrel.search.works.FacetValue;

/** What a search could be narrowed by, as links: for browsers that run no scripts. */
final class FacetLinks {
    private final SearchAddress address;
    private final Texts texts;
    private final Map<String, String> branches;

    FacetLinks(SearchAddress address, Texts texts, List<Branch> branches) {
        this.address = address;
        this.texts = texts;
        this.branches = branches.stream().collect(Collectors.toMap(Branch::code, Branch::name, (a, b) -> a));
    }

    /** @param id of its heading */
    record Group(String id, String name, List<Choice> choices) {}

    List<Group> of(Facets facets) {
        return Stream.of(
                        group("available", facets.available(), now -> texts.say("page.now")),
                        group("availableAt", facets.availableAt(), this::branch),
                        group("format", facets.format(), value -> texts.named("format", value)),
                        group("language", facets.language(), texts::languageName),
                        group("author", facets.author(), UnaryOperator.identity()),
                        group("subject", facets.subject(), UnaryOperator.identity()),
                        group("series", facets.series(), UnaryOperator.identity()),
                        group("branch", facets.branch(), this::branch))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private Group group(String parameter, List<FacetValue> values, UnaryOperator<String> name) {
        var choices = values.stream()
                .map(value -> new Choice(
                        address.toggled(parameter, value.value()).href(),
                        name.apply(value.value()),
                        texts.number(value.count()),
                        value.selected()))
                .toList();
        return new Group("facet-" + parameter, texts.say("page.facet." + parameter), choices);
    }

    private String branch(String code) {
        return branches.getOrDefault(code, code);
    }
}
