package org.carrel.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.page.SearchContent.Chip;

/** What stands above results: their order, the size of the page, and the filters in use. */
final class SearchTools {
    private static final String BEST = "relevance";
    private static final List<String> SORTS = List.of(BEST, "-added", "-year", "year", "title", "author", "popularity");
    private static final List<Integer> SIZES = List.of(20, 50);
    private static final List<String> LISTS =
            List.of("availableAt", "format", "language", "subject", "author", "series", "branch");
    private static final List<String> YEARS = List.of("yearFrom", "yearTo");

    private final SearchAddress address;
    private final SearchAddress start;
    private final Texts texts;
    private final ValueNames names;

    SearchTools(SearchAddress address, Texts texts, ValueNames names) {
        this.address = address;
        this.start = address.without(List.of("cursor"));
        this.texts = texts;
        this.names = names;
    }

    List<Choice> sorts() {
        var chosen = address.first("sort").orElse(BEST);
        return SORTS.stream()
                .map(sort -> new Choice(
                        start.with("sort", sort.equals(BEST) ? List.of() : List.of(sort))
                                .href(),
                        texts.say("sort." + sort),
                        "",
                        sort.equals(chosen)))
                .toList();
    }

    List<Choice> sizes() {
        var chosen = address.first("limit").orElse("20");
        return SIZES.stream()
                .map(size -> new Choice(
                        start.with("limit", size == 20 ? List.of() : List.of(String.valueOf(size)))
                                .href(),
                        texts.say("results.perPage", Map.of("count", size)),
                        "",
                        chosen.equals(String.valueOf(size))))
                .toList();
    }

    String filters() {
        var years = YEARS.stream().anyMatch(name -> address.first(name).isPresent());
        var count = address.all("available").size()
                + LISTS.stream().mapToInt(list -> address.all(list).size()).sum()
                + (years ? 1 : 0);
        return texts.say("results.filtersCount", Map.of("count", count));
    }

    /** In the order in which the web app has them. */
    List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        address.first("available")
                .ifPresent(
                        now -> chips.add(Chip.of(start.with("available", List.of()), texts.say("facet.now"), texts)));
        for (var list : LISTS) {
            for (var value : address.all(list)) {
                var name = names.of(list, value);
                var text = list.equals("availableAt") ? texts.say("facet.nowAt", Map.of("branch", name)) : name;
                chips.add(Chip.of(start.less(list, value), text, texts));
            }
        }
        years().ifPresent(years -> chips.add(Chip.of(start.without(YEARS), years, texts)));
        return List.copyOf(chips);
    }

    Optional<String> clear() {
        return Optional.of(start.without(SearchAddress.FILTERS).href()).filter(href -> address.isFiltered());
    }

    private Optional<String> years() {
        var from = address.first("yearFrom").map(this::year);
        var to = address.first("yearTo").map(this::year);
        if (from.isPresent() && to.isPresent()) {
            return Optional.of(from.get() + "–" + to.get());
        }
        return from.map(year -> texts.say("facet.since", Map.of("year", year)))
                .or(() -> to.map(year -> texts.say("facet.until", Map.of("year", year))));
    }

    /** By now the search took it for a number. */
    private String year(String text) {
        return texts.year(Integer.parseInt(text));
    }
}
