package org.carrel.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Cuts texts in letters of Europe piece by piece, as they stand between blanks, and remembers the pieces. Few words are most of
 * what is written, and looking one up takes a tenth of what it takes to cut, fold and stem it anew. Other scripts are left to
 * the analyzer: marks may sit on a blank there, and words go on without any.
 */
final class KnownWords {
    private static final int KEPT = 1 << 16;
    private static final int LONGEST = 64;
    private final Analyzer words;
    private final @Nullable Analyzer stems;
    /** By a number made of their letters; who comes later takes the place. Several threads may look and write. */
    private final @Nullable Piece[] known = new @Nullable Piece[KEPT];

    private KnownWords(Analyzer words, @Nullable Analyzer stems) {
        this.words = words;
        this.stems = stems;
    }

    static KnownWords of(Analyzer words) {
        return new KnownWords(words, null);
    }

    /** One look for both: most texts of a book are wanted in words and in stems. */
    static KnownWords withStems(Analyzer words, Analyzer stems) {
        return new KnownWords(words, stems);
    }

    /** What stands between two blanks. */
    private record Piece(String text, List<String> words, List<BytesRef> terms, List<BytesRef> stems) {}

    /**
     * What a text comes to.
     *
     * @param terms the words as the index keeps them; not to be changed
     * @param stems likewise; none where none were asked for
     */
    record Cut(List<String> words, List<BytesRef> terms, List<BytesRef> stems) {}

    /** Empty where piece by piece might not come to the same as whole. */
    Optional<Cut> cut(String text) {
        var cut = new Cut(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var from = 0;
        var number = 0;
        for (var at = 0; at <= text.length(); at++) {
            var c = at == text.length() ? ' ' : text.charAt(at);
            if (c != ' ') {
                if (!standsForItself(c)) {
                    return Optional.empty();
                }
                number = 31 * number + c;
                continue;
            }
            if (at > from) {
                var piece = piece(text, from, at, number);
                add(piece.words, cut.words);
                add(piece.terms, cut.terms);
                add(piece.stems, cut.stems);
            }
            from = at + 1;
            number = 0;
        }
        return Optional.of(cut);
    }

    /** A letter of Latin, Greek or Cyrillic, a digit or a sign: nothing that joins what stands before it. */
    private static boolean standsForItself(char c) {
        if (c < 0x250) {
            return c != '\u00AD';
        }
        return (c >= 0x370 && c < 0x483)
                || (c >= 0x48A && c < 0x530)
                || (c >= 0x1E00 && c < 0x1F00)
                || (c >= 0x2010 && c < 0x2028);
    }

    private Piece piece(String text, int from, int to, int number) {
        var place = (number ^ (number >>> 15)) & (KEPT - 1);
        var piece = known[place];
        if (piece != null && piece.text().length() == to - from && text.startsWith(piece.text(), from)) {
            return piece;
        }
        var cut = cutAnew(text.substring(from, to));
        if (to - from <= LONGEST) {
            known[place] = cut;
        }
        return cut;
    }

    /** Nearly always it is one, which need not become an array on its way. */
    private static <T> void add(List<T> some, List<T> to) {
        if (some.size() == 1) {
            to.add(some.getFirst());
        } else {
            to.addAll(some);
        }
    }

    /** Most words are their own stems, and many are written as they are kept: what is alike is kept once, for tens of thousands are. */
    private Piece cutAnew(String text) {
        var found = Words.of(words, text);
        var terms = terms(found);
        var ownStems = stems == null ? List.<BytesRef>of() : terms(Words.of(stems, text));
        return new Piece(
                text,
                found.equals(List.of(text)) ? List.of(text) : found,
                terms,
                ownStems.equals(terms) ? terms : ownStems);
    }

    private static List<BytesRef> terms(List<String> words) {
        return words.stream().map(BytesRef::new).toList();
    }
}
