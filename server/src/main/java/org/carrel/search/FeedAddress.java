package org.carrel.search;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carrel.platform.limit.ClientAddress;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where a feed and its pages lie. Feed readers keep what they are given, so the addresses are whole ones, and each says by
 * itself how it is ordered: a cursor is good for one order only.
 *
 * @param base scheme, host and port, as the reader came
 * @param parameters all but the page
 */
record FeedAddress(String base, Map<String, List<String>> parameters) {
    private static final String CURSOR = "cursor";

    static FeedAddress of(HttpServletRequest request, ClientAddress addresses, String sort) {
        var parameters = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        parameters.remove(CURSOR);
        parameters.put("sort", List.of(sort));
        return new FeedAddress(base(request, addresses), parameters);
    }

    static String base(HttpServletRequest request, ClientAddress addresses) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .scheme(addresses.secure(request) ? "https" : "http")
                .build()
                .toUriString();
    }

    /** Of the same search always the same, whatever name the host goes by. */
    UUID id() {
        return UUID.nameUUIDFromBytes(("/v1/search.atom?" + query()).getBytes(StandardCharsets.UTF_8));
    }

    AtomFeed.Pages pages(Optional<String> cursor, Optional<String> next) {
        var first = page("/v1/search.atom", Optional.empty());
        return new AtomFeed.Pages(
                cursor.map(place -> page("/v1/search.atom", Optional.of(place))).orElse(first),
                first,
                next.map(place -> page("/v1/search.atom", Optional.of(place))),
                page("/v1/search", Optional.empty()));
    }

    private URI page(String path, Optional<String> cursor) {
        return URI.create(base + path + "?" + query()
                + cursor.map(place -> "&" + CURSOR + "=" + encoded(place)).orElse(""));
    }

    private String query() {
        return parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> encoded(each.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
