package org.carrel.search.text;

import java.util.ArrayList;
import java.util.List;
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
    private final Analyzer analyzer;
    /** By a number made of their letters; who comes later takes the place. Several threads may look and write. */
    private final @Nullable Piece[] known = new @Nullable Piece[KEPT];

    KnownWords(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    private record Piece(String text, List<String> words, List<BytesRef> terms) {}

    /** Whether it comes to the same words piece by piece as it does whole. */
    static boolean canCut(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (!standsForItself(text.charAt(i))) {
                return false;
            }
        }
        return true;
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

    /** @param text {@link #canCut} */
    List<String> words(String text) {
        var words = new ArrayList<String>();
        each(text, piece -> words.addAll(piece.words()));
        return words;
    }

    /** The same as the index keeps them; not to be changed. */
    List<BytesRef> terms(String text) {
        var terms = new ArrayList<BytesRef>();
        each(text, piece -> terms.addAll(piece.terms()));
        return terms;
    }

    private void each(String text, java.util.function.Consumer<Piece> deed) {
        var from = 0;
        var number = 0;
        for (var at = 0; at <= text.length(); at++) {
            var isEnd = at == text.length() || text.charAt(at) == ' ';
            if (!isEnd) {
                number = 31 * number + text.charAt(at);
                continue;
            }
            if (at > from) {
                deed.accept(piece(text, from, at, number));
            }
            from = at + 1;
            number = 0;
        }
    }

    private Piece piece(String text, int from, int to, int number) {
        var place = (number ^ (number >>> 15)) & (KEPT - 1);
        var piece = known[place];
        if (piece != null && piece.text().length() == to - from && text.startsWith(piece.text(), from)) {
            return piece;
        }
        var cut = cut(text.substring(from, to));
        if (to - from <= LONGEST) {
            known[place] = cut;
        }
        return cut;
    }

    private Piece cut(String text) {
        var words = Words.of(analyzer, text);
        return new Piece(text, words, words.stream().map(BytesRef::new).toList());
    }
}
