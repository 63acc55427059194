package org.carrel.search.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody typed, taken apart. Any text at all is a query: what makes no sense as a rule is words.
 *
 * @param text as typed, cut to a length
 */
public record SearchWords(String text, List<Clause> clauses) {
    /** The longest query that is read; the rest is passed over. */
    public static final int LONGEST = 500;

    /** The most clauses that are looked at. */
    public static final int MOST = 32;

    /** Something that must hold of a hit. */
    public sealed interface Clause {
        /** The word that it is, where it is just that. */
        default Optional<String> plainWord() {
            return this instanceof Any(var pieces)
                            && pieces.size() == 1
                            && pieces.getFirst().field().isEmpty()
                            && !pieces.getFirst().together()
                    ? Optional.of(pieces.getFirst().text())
                    : Optional.empty();
        }

        /** One of these is there. */
        record Any(List<Piece> pieces) implements Clause {
            public Any {
                pieces = List.copyOf(pieces);
            }
        }

        /** This is not there. */
        record Not(Piece piece) implements Clause {}
    }

    /**
     * A word, or words that belong together.
     *
     * @param together whether they stood between quotation marks
     */
    public record Piece(Optional<SearchField> field, String text, boolean together) {}

    public SearchWords {
        clauses = List.copyOf(clauses);
    }

    /** Words, "phrases", field:word, -not, this OR that; never fails. */
    public static SearchWords read(String text) {
        return new WordReader(text).read();
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** The words that are wanted anywhere, as one text. */
    String plain() {
        return clauses.stream()
                .flatMap(SearchWords::wanted)
                .filter(piece -> piece.field().isEmpty())
                .map(Piece::text)
                .collect(Collectors.joining(" "));
    }

    /** Whether it is a list of words and nothing else: no fields, no quotation marks, no operators. */
    boolean isPlain() {
        return clauses.stream()
                .allMatch(clause -> clause instanceof Clause.Any any
                        && any.pieces().size() == 1
                        && any.pieces().getFirst().field().isEmpty()
                        && !any.pieces().getFirst().together());
    }

    Stream<Piece> wanted() {
        return clauses.stream().flatMap(SearchWords::wanted);
    }

    private static Stream<Piece> wanted(Clause clause) {
        return switch (clause) {
            case Clause.Any(var pieces) -> pieces.stream();
            case Clause.Not not -> Stream.empty();
        };
    }
}
