package org.carrel.search.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.search.Explanation;

/**
 * Why a hit weighs what it weighs, in a few words.
 *
 * @param what such as {@code title: hobbit}
 * @param weight what it adds
 * @param parts what it is made of
 */
public record Reason(String what, double weight, List<Reason> parts) {
    private static final Pattern WORD =
            Pattern.compile("(?s)weight\\((?<field>[a-z_]+):(?<word>.+?)(?: in \\d+)?\\)(?: \\[.*)?");
    private static final Pattern CONSTANT =
            Pattern.compile("(?s)ConstantScore\\((?<field>[a-z_]+):(?<word>.*)\\)(?:\\^[\\d.E-]+)?");
    private static final Pattern FEATURE =
            Pattern.compile("(?s).* on the (?<field>[a-z_]+) field for the (?<word>[a-z_]+) feature.*");

    public Reason {
        parts = List.copyOf(parts);
    }

    public static Reason of(Explanation explanation) {
        var weight = explanation.isMatch() ? explanation.getValue().doubleValue() : 0;
        return Stream.of(WORD, CONSTANT, FEATURE)
                .map(pattern -> pattern.matcher(explanation.getDescription()))
                .filter(java.util.regex.Matcher::matches)
                .findFirst()
                .map(leaf -> new Reason(leaf.group("field") + ": " + leaf.group("word"), weight, List.of()))
                .orElseGet(() -> compact(explanation, weight));
    }

    /** What has one part is that part; what adds nothing is left out. */
    private static Reason compact(Explanation explanation, double weight) {
        var isBest = explanation.getDescription().startsWith("max");
        var parts = Arrays.stream(explanation.getDetails())
                .filter(Explanation::isMatch)
                .map(Reason::of)
                .filter(part -> part.weight() != 0)
                .toList();
        if (parts.isEmpty()) {
            return new Reason(explanation.getDescription(), weight, List.of());
        }
        return parts.size() == 1 ? parts.getFirst() : new Reason(isBest ? "the best of" : "together", weight, parts);
    }
}
