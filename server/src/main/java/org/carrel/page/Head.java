package org.carrel.page;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a page says of itself to search engines and to services that show links.
 *
 * @param canonical its address, whole; absent for a page that has none of its own
 * @param type as Open Graph has it
 * @param image the whole address of a picture of it
 * @param feed the address of an Atom feed of what it shows
 * @param indexed whether search engines may list it
 * @param data what it is about, in the words of schema.org
 */
record Head(
        String title,
        Optional<String> description,
        Optional<String> canonical,
        String type,
        Optional<String> image,
        Optional<String> feed,
        boolean indexed,
        List<JsonNode> data) {
    private static final int LONGEST = 200;

    Head {
        description = description.map(Head::shortened);
        data = List.copyOf(data);
    }

    static Head of(String title) {
        return new Head(
                title,
                Optional.empty(),
                Optional.empty(),
                "website",
                Optional.empty(),
                Optional.empty(),
                true,
                List.of());
    }

    Head described(String text) {
        return new Head(
                title, Optional.of(text).filter(some -> !some.isBlank()), canonical, type, image, feed, indexed, data);
    }

    Head at(String address) {
        return new Head(title, description, Optional.of(address), type, image, feed, indexed, data);
    }

    Head showing(String kind, Optional<String> picture) {
        return new Head(title, description, canonical, kind, picture, feed, indexed, data);
    }

    Head followedAt(String address) {
        return new Head(title, description, canonical, type, image, Optional.of(address), indexed, data);
    }

    Head hidden(boolean hide) {
        return new Head(title, description, canonical, type, image, feed, !hide, data);
    }

    Head about(JsonNode... things) {
        return new Head(title, description, canonical, type, image, feed, indexed, List.of(things));
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        var space = line.lastIndexOf(' ', LONGEST - 1);
        var end = space > LONGEST / 2
                ? space
                : line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())) - 1);
        return line.substring(0, Math.min(end, line.length())) + "…";
    }
}
