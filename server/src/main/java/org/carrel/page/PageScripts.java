package org.carrel.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which of the web app's scripts a page will ask for, by the manifest of the app's build. The page names them itself: a
 * browser then fetches them beside those that every page starts with, and not one round trip later.
 */
final class PageScripts {
    private static final String ENTRY = "index.html";
    /** The menus of the head. */
    private static final String EVERYWHERE = "src/ui/Preferences.tsx";

    private static final List<String> WORDS = List.of("common", "public");

    private final JsonNode chunks;
    private final Map<String, String> links = new ConcurrentHashMap<>();

    private PageScripts(JsonNode chunks) {
        this.chunks = chunks;
    }

    static PageScripts ofTheApp() {
        return in(new ClassPathResource("META-INF/carrel/manifest.json"));
    }

    /** @param manifest as Vite writes it; without one pages name nothing */
    static PageScripts in(Resource manifest) {
        if (!manifest.exists()) {
            return new PageScripts(JsonMapper.shared().createObjectNode());
        }
        try (var in = manifest.getInputStream()) {
            return new PageScripts(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param source the module of the app that draws the page; empty where none of its own does */
    String links(String source, PageLanguage language) {
        return source.isEmpty() || !chunks.has(source)
                ? ""
                : links.computeIfAbsent(source + " " + language.tag(), key -> written(source, language));
    }

    private String written(String source, PageLanguage language) {
        var needed = new LinkedHashSet<String>();
        Stream.concat(
                        Stream.of(source, EVERYWHERE),
                        WORDS.stream().map(part -> "src/i18n/locales/" + part + "/" + language.tag() + ".json"))
                .forEach(start -> reach(start, needed));
        var there = new LinkedHashSet<String>();
        reach(ENTRY, there);
        return needed.stream()
                .filter(chunk -> !there.contains(chunk))
                .map(chunk -> "<link rel=\"modulepreload\" crossorigin href=\"/"
                        + chunks.path(chunk).path("file").asString() + "\">\n")
                .collect(Collectors.joining());
    }

    private void reach(String chunk, Set<String> seen) {
        if (chunks.has(chunk) && seen.add(chunk)) {
            chunks.path(chunk).path("imports").forEach(next -> reach(next.asString(), seen));
        }
    }
}
