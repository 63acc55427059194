package org.carrel.search.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrel.search.text.SearchWords.Clause;
import org.carrel.search.text.SearchWords.Piece;

/** Takes a query apart from left to right. */
final class WordReader {
    private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300d\u300e\u300f";
    private static final String MINUSES = "-\u2212\u2013";
    private static final int WORDS_OF_A_SHOUT = 5;
    private final String text;
    private final List<Clause> clauses = new ArrayList<>();
    private int at;
    private final boolean shouted;
    private boolean or;
    private boolean nextNot;

    WordReader(String typed) {
        var normal = Normalizer.normalize(typed, Normalizer.Form.NFC);
        var end = Math.min(normal.length(), SearchWords.LONGEST);
        this.text = end < normal.length() && Character.isHighSurrogate(normal.charAt(end - 1))
                ? normal.substring(0, end - 1)
                : normal.substring(0, end);
        // Who writes everything in capitals gives no orders: TO BE OR NOT TO BE.
        this.shouted = text.codePoints().noneMatch(Character::isLowerCase)
                && text.indexOf(':') < 0
                && text.strip().split("\\s+", -1).length >= WORDS_OF_A_SHOUT;
    }

    SearchWords read() {
        var isbn = Identities.isbn(text);
        if (isbn.isPresent()) {
            var piece = new Piece(Optional.of(SearchField.IDENTIFIER), isbn.get(), false);
            return new SearchWords(text, List.of(new Clause.Any(List.of(piece))));
        }
        while (skipBlanks() && clauses.size() < SearchWords.MOST) {
            next();
        }
        return new SearchWords(text, Initials.together(clauses));
    }

    private void next() {
        var not = MINUSES.indexOf(text.charAt(at)) >= 0 && at + 1 < text.length() && !isBlank(text.charAt(at + 1));
        if (not) {
            at++;
        }
        var piece = piece();
        if (isAnd(piece)) {
            return;
        }
        if (isNot(piece)) {
            nextNot = true;
            return;
        }
        not |= nextNot;
        nextNot = false;
        if (!not && piece.field().isEmpty() && !piece.together() && isOr(piece.text())) {
            or = !clauses.isEmpty();
        } else if (Words.asked(piece.text()).isEmpty() && piece.field().isEmpty()) {
            // Signs alone ask for nothing.
            return;
        } else {
            add(piece, not);
            or = false;
        }
    }

    private void add(Piece piece, boolean not) {
        if (not) {
            clauses.add(new Clause.Not(piece));
        } else if (or && !clauses.isEmpty() && clauses.getLast() instanceof Clause.Any(var before)) {
            var pieces = new ArrayList<>(before);
            pieces.add(piece);
            clauses.set(clauses.size() - 1, new Clause.Any(pieces));
        } else {
            clauses.add(new Clause.Any(List.of(piece)));
        }
    }

    private Piece piece() {
        if (isQuote(text.charAt(at))) {
            return new Piece(Optional.empty(), quoted(), true);
        }
        var start = at;
        while (at < text.length() && !isBlank(text.charAt(at)) && !isQuote(text.charAt(at))) {
            if (text.charAt(at) == ':' && at > start) {
                var field = SearchField.named(text.substring(start, at));
                if (field.isPresent()) {
                    return behind(field.get(), start);
                }
            }
            at++;
        }
        return new Piece(Optional.empty(), text.substring(start, at), false);
    }

    /** What stands behind {@code field:}; where nothing does, the name of the field is a word. */
    private Piece behind(SearchField field, int start) {
        at++;
        if (at < text.length() && isQuote(text.charAt(at))) {
            return new Piece(Optional.of(field), quoted(), true);
        }
        var value = at;
        while (at < text.length() && !isBlank(text.charAt(at))) {
            at++;
        }
        return value == at
                ? new Piece(Optional.empty(), text.substring(start, at - 1), false)
                : new Piece(Optional.of(field), text.substring(value, at), false);
    }

    /** To the closing quotation mark, or to the end where there is none. */
    private String quoted() {
        var start = ++at;
        while (at < text.length() && !isQuote(text.charAt(at))) {
            at++;
        }
        var inside = text.substring(start, at);
        at = Math.min(text.length(), at + 1);
        return inside;
    }

    private boolean skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    /** All words are wanted anyway. */
    private boolean isAnd(Piece piece) {
        return !shouted
                && piece.field().isEmpty()
                && !piece.together()
                && piece.text().equals("AND");
    }

    private boolean isNot(Piece piece) {
        return !shouted
                && piece.field().isEmpty()
                && !piece.together()
                && piece.text().equals("NOT");
    }

    private boolean isOr(String word) {
        return (word.equals("OR") && !shouted) || word.equals("|") || word.equals("||");
    }

    private static boolean isQuote(char letter) {
        return QUOTES.indexOf(letter) >= 0;
    }

    /** Brackets only part words here. */
    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || "()[]{}".indexOf(letter) >= 0;
    }
}
