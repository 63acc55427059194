package org.carrel.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    private static final String PAGE = "/search";
    private static final String WORDS = "q";
    private static final List<String> SHOWN = List.of("sort", "cursor", "limit");

    static SearchAddress of(HttpServletRequest request) {
        var known = new TreeMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            var given =
                    List.of(values).stream().filter(value -> !value.isEmpty()).toList();
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
        var asked = with("facets", List.of("true"));
        return parameters.containsKey("limit") ? asked : asked.with("limit", List.of("20"));
    }

    private static boolean isKnown(String name) {
        return WORDS.equals(name) || FILTERS.contains(name) || SHOWN.contains(name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
