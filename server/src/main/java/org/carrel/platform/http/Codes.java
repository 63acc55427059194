package org.carrel.platform.http;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every code that a problem may carry, each with a sentence; from {@code codes.properties}, which grows and never shrinks. */
final class Codes {
    private static final String RETIRED = "retired: ";
    private final SortedMap<String, String> sentences = new TreeMap<>();

    Codes() {
        try (var file = Objects.requireNonNull(Codes.class.getResourceAsStream("codes.properties"))) {
            var properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            properties.forEach((code, sentence) -> sentences.put(code.toString(), sentence.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> all() {
        return sentences;
    }

    Optional<String> sentence(String code) {
        return Optional.ofNullable(sentences.get(code));
    }

    /** The whole list as {@code docs/refusals.md} shows it. */
    String markdown() {
        var text = new StringBuilder("""
                # Refusals and other problems

                Every problem document carries one of these codes, and each reason of a refusal too. A code keeps its meaning for ever; a
                retired one stays listed and is never used again. The same sentences are served at `/problems/{code}`.

                | code | what it says |
                |---|---|
                """);
        sentences.forEach((code, sentence) -> text.append("| `")
                .append(code)
                .append("` | ")
                .append(sentence.startsWith(RETIRED) ? "*Retired.* " + sentence.substring(RETIRED.length()) : sentence)
                .append(" |\n"));
        return text.toString();
    }
}
