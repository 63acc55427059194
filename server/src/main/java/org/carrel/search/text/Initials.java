package org.carrel.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrel.search.text.SearchWords.Clause;
import org.carrel.search.text.SearchWords.Piece;

/** Single letters that follow each other in a query are initials, or else words that stand together: {@code j r r}. */
final class Initials {
    private static final Pattern LETTER = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}][.,]?");

    private Initials() {}

    static List<Clause> together(List<Clause> clauses) {
        var result = new ArrayList<Clause>();
        for (var i = 0; i < clauses.size(); i++) {
            var letters = new ArrayList<String>();
            while (i + letters.size() < clauses.size()
                    && letter(clauses.get(i + letters.size())).isPresent()) {
                letters.add(letter(clauses.get(i + letters.size())).orElseThrow());
            }
            if (letters.size() > 1) {
                result.add(new Clause.Any(List.of(
                        new Piece(Optional.empty(), String.join("", letters), false),
                        new Piece(Optional.empty(), String.join(" ", letters), true))));
                i += letters.size() - 1;
            } else {
                result.add(clauses.get(i));
            }
        }
        return result;
    }

    private static Optional<String> letter(Clause clause) {
        return clause.plainWord().filter(text -> LETTER.matcher(text).matches()).map(text -> text.substring(0, 1));
    }
}
