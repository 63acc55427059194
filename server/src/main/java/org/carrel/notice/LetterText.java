package org.carrel.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A text of {@code notice/letters/}, in sections that a line of three hyphens parts: of a letter its subject, plain text and
 * HTML; of a part that letters share, plain text and HTML.
 */
record LetterText(List<String> sections) {
    private static final String FOLDER = "/org/carrel/notice/letters/";

    /** @throws IllegalStateException where there is none, or it has other sections */
    static LetterText read(String name, int sections) {
        var parts = List.of(whole(name).split("(?m)^---\\R", -1));
        if (parts.size() != sections) {
            throw new IllegalStateException("letters/" + name + " has " + parts.size() + " sections, not " + sections);
        }
        return new LetterText(parts);
    }

    static String whole(String name) {
        try (var in = LetterText.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no letters/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String subject() {
        return sections.getFirst();
    }

    String plain() {
        return sections.get(sections.size() - 2);
    }

    String html() {
        return sections.getLast();
    }
}
