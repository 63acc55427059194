package org.carrel.account.session;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person would call the program behind a {@code User-Agent} header. It is for recognising, never for deciding. */
final class AgentName {
    private static final String UNKNOWN = "Unknown program";
    private static final Pattern PRODUCT = Pattern.compile("^([A-Za-z][A-Za-z0-9 ._-]{0,39})(?:/|$)");

    private AgentName() {}

    /** @param sign what stands in the header of this one, and of none of those behind it in the list */
    private record Known(String sign, String name) {}

    /** Browsers name those that they wish to be taken for as well; the ones that are taken for others come last. */
    private static final List<Known> PROGRAMS = List.of(
            new Known("Edg/", "Edge"),
            new Known("EdgA/", "Edge"),
            new Known("EdgiOS/", "Edge"),
            new Known("OPR/", "Opera"),
            new Known("Vivaldi/", "Vivaldi"),
            new Known("SamsungBrowser/", "Samsung Internet"),
            new Known("FxiOS/", "Firefox"),
            new Known("Firefox/", "Firefox"),
            new Known("CriOS/", "Chrome"),
            new Known("Chrome/", "Chrome"),
            new Known("Safari/", "Safari"));

    private static final List<Known> SYSTEMS = List.of(
            new Known("iPhone", "iPhone"),
            new Known("iPad", "iPad"),
            new Known("Android", "Android"),
            new Known("Windows", "Windows"),
            new Known("CrOS", "ChromeOS"),
            new Known("Macintosh", "Mac"),
            new Known("Linux", "Linux"));

    static String of(String userAgent) {
        var program = find(PROGRAMS, userAgent).or(() -> product(userAgent));
        var system = find(SYSTEMS, userAgent);
        return program.map(name -> system.map(on -> name + " on " + on).orElse(name))
                .or(() -> system)
                .orElse(UNKNOWN);
    }

    private static Optional<String> find(List<Known> all, String userAgent) {
        return all.stream()
                .filter(known -> userAgent.contains(known.sign()))
                .map(Known::name)
                .findFirst();
    }

    /** The first product (RFC 9110, 10.1.5); every browser says it is Mozilla. */
    private static Optional<String> product(String userAgent) {
        var product = PRODUCT.matcher(userAgent);
        return product.find() && !product.group(1).equals("Mozilla") ? Optional.of(product.group(1)) : Optional.empty();
    }
}
