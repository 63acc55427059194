package org.carrel.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carrel.platform.http.QueryText;
import org.carrel.search.SearchRequest;

/**
 * What a search page shows, as its address says it, in the API's own parameters. What somebody else hung on the address, and
 * fields of the form that were left empty, are dropped.
 *
 * @param parameters by name, sorted, as the app sorts them
 */
record SearchAddress(TreeMap<String, List<String>> parameters) {
    /** What narrows the search; the rest says how it is shown. */
    static final List<String> FILTERS = List.of(
            "available",
            "availableAt",
            "format",
            "language",
            "author",
            "subject",
            "series",
            "branch",
            "yearFrom",
            "yearTo");

    /** Everything there is. */
    static final SearchAddress NONE = new SearchAddress(new TreeMap<>());

    private static final String PAGE = "/search";
    private static final String WORDS = "q";
    private static final String VIEW = "view";
    private static final List<String> SHOWN = List.of("sort", "cursor", "limit", VIEW);
    /** Of which the app takes all values; of the others it takes the first. */
    private static final List<String> LISTS =
            List.of("availableAt", "format", "language", "author", "subject", "series", "branch");

    static SearchAddress of(HttpServletRequest request) {
        var known = new TreeMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            var given = Arrays.stream(values)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty() && !isDefault(name, value))
                    .limit(LISTS.contains(name) ? values.length : 1)
                    .toList();
            if (isKnown(name) && !given.isEmpty()) {
                known.put(name, given);
            }
        });
        return new SearchAddress(known);
    }

    /** @throws org.carrel.platform.http.InvalidInput where a parameter makes no sense */
    SearchRequest request() {
        return QueryText.read(asked().query(), SearchRequest.class);
    }

    /** Where the API gives what this page shows. */
    String api() {
        return "/v1/search?" + asked().query();
    }

    String href() {
        return parameters.isEmpty() ? PAGE : PAGE + "?" + query();
    }

    Optional<String> words() {
        return first(WORDS);
    }

    Optional<String> first(String name) {
        return Optional.ofNullable(parameters.get(name)).map(List::getFirst);
    }

    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** Whether works are drawn side by side; how they are found has nothing to do with it. */
    boolean isGrid() {
        return first(VIEW).filter("grid"::equals).isPresent();
    }

    /** The first page without one value. */
    SearchAddress less(String name, String value) {
        return without(List.of("cursor"))
                .with(name, all(name).stream().filter(one -> !one.equals(value)).toList());
    }

    boolean isFiltered() {
        return FILTERS.stream().anyMatch(parameters::containsKey);
    }

    /** The words and filters, however they are shown. */
    SearchAddress plain() {
        return without(SHOWN);
    }

    /** The first page with a value more, or without it where it is chosen already. */
    SearchAddress toggled(String name, String value) {
        var chosen = new ArrayList<>(parameters.getOrDefault(name, List.of()));
        if (!chosen.remove(value)) {
            chosen.add(value);
        }
        return without(List.of("cursor")).with(name, chosen);
    }

    SearchAddress with(String name, List<String> values) {
        var all = new TreeMap<>(parameters);
        all.put(name, List.copyOf(values));
        if (values.isEmpty()) {
            all.remove(name);
        }
        return new SearchAddress(all);
    }

    SearchAddress without(List<String> names) {
        var rest = new TreeMap<>(parameters);
        names.forEach(rest::remove);
        return new SearchAddress(rest);
    }

    String query() {
        return parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> encoded(each.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /** For a form that goes on from here: each parameter that is not one of its own. */
    List<SearchContent.Kept> but(List<String> names) {
        return without(names).parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> new SearchContent.Kept(each.getKey(), value)))
                .toList();
    }

    private SearchAddress asked() {
        var asked = without(List.of(VIEW)).with("facets", List.of("true"));
        return parameters.containsKey("limit") ? asked : asked.with("limit", List.of("20"));
    }

    private static boolean isKnown(String name) {
        return WORDS.equals(name) || FILTERS.contains(name) || SHOWN.contains(name);
    }

    /** What the app leaves out of its address. */
    private static boolean isDefault(String name, String value) {
        return switch (name) {
            case "sort" -> value.equals("relevance");
            case VIEW -> !value.equals("grid");
            default -> false;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
