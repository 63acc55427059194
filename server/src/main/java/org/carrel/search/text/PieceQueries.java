package org.carrel.search.text;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.carrel.catalogue.Language;
import org.carrel.platform.http.InvalidValue;
import org.carrel.search.text.SearchWords.Clause;
import org.carrel.search.text.SearchWords.Piece;

/** Looks for one piece of a query where it wants to be looked for. */
final class PieceQueries {
    private static final Pattern YEARS = Pattern.compile("(-?\\d{1,4})?(?:(\\.{2,}|[\u2013\u2026]|-)(-?\\d{1,4})?)?");
    private static final Map<SearchField, Map<String, Float>> FIELDS = Map.of(
            SearchField.TITLE, Map.of(TextFields.TITLE, 7f, TextFields.TITLES, 4f, TextFields.LATIN, 3f),
            SearchField.AUTHOR, Map.of(TextFields.NAMES, 6f, TextFields.LATIN, 3f),
            SearchField.SUBJECT, Map.of(TextFields.SUBJECTS, 3f),
            SearchField.SERIES, Map.of(TextFields.SERIES, 4f),
            SearchField.PUBLISHER, Map.of(TextFields.PUBLISHER, 1f));
    private final WordQueries words;

    PieceQueries(WordQueries words) {
        this.words = words;
    }

    /** @return empty where it asks for nothing */
    Optional<Query> query(Piece piece, Near near) throws IOException {
        var field = piece.field();
        if (field.isEmpty()) {
            return anywhere(piece, near);
        }
        return switch (field.get()) {
            case IDENTIFIER -> Optional.of(identifier(piece.text()));
            case LANGUAGE -> Optional.of(code(TextFields.LANGUAGE, language(piece.text())));
            case FORMAT -> Optional.of(code(TextFields.FORMAT, piece.text().toLowerCase(Locale.ROOT)));
            case YEAR -> years(piece);
            case AUTHOR ->
                allOf(Words.asked(Spelling.name(piece.text())), FIELDS.getOrDefault(field.get(), Map.of()), near);
            case TITLE, SUBJECT, SERIES, PUBLISHER -> in(piece, FIELDS.getOrDefault(field.get(), Map.of()), near);
        };
    }

    /** Two words that follow each other and are also written as one: {@code spider man} for {@code Spiderman}. */
    Optional<Query> asOne(List<Clause> clauses, int at) throws IOException {
        if (at < 0 || at + 1 >= clauses.size()) {
            return Optional.empty();
        }
        var first = clauses.get(at).plainWord();
        var second = clauses.get(at + 1).plainWord();
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        var joined = Words.asked(first.get() + second.get());
        return joined.size() == 1 && words.isOneWord(joined.getFirst())
                ? Optional.of(words.word(joined.getFirst(), joined.getFirst(), TextFields.WORDS, Near.NEVER))
                : Optional.empty();
    }

    private Optional<Query> anywhere(Piece piece, Near near) throws IOException {
        var found = in(piece, TextFields.WORDS, near);
        if (piece.together() || piece.text().chars().noneMatch(Character::isDigit)) {
            return found;
        }
        // It may be a number that a book is known by.
        var either = new BooleanQuery.Builder().add(identifier(piece.text()), Occur.SHOULD);
        found.ifPresent(query -> either.add(query, Occur.SHOULD));
        return Optional.of(either.build());
    }

    private Optional<Query> in(Piece piece, Map<String, Float> fields, Near near) throws IOException {
        var asked = Words.asked(Spelling.even(piece.text()));
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (asked.size() == 1) {
            return Optional.of(
                    words.word(asked.getFirst(), piece.text(), fields, piece.together() ? Near.NEVER : near));
        }
        var phrase = words.phrase(asked, fields, 0);
        var joined = Words.asked(String.join("", asked));
        return Optional.of(
                !piece.together() && joined.size() == 1 && words.isOneWord(joined.getFirst())
                        ? either(phrase, words.word(joined.getFirst(), joined.getFirst(), fields, Near.NEVER))
                        : phrase);
    }

    /** The words of a name, whichever order they stand in. */
    private Optional<Query> allOf(List<String> asked, Map<String, Float> fields, Near near) throws IOException {
        var all = new BooleanQuery.Builder();
        for (var word : asked) {
            all.add(words.word(word, word, fields, near), Occur.MUST);
        }
        return asked.isEmpty() ? Optional.empty() : Optional.of(all.build());
    }

    private static Query either(Query one, Query other) {
        return new DisjunctionMaxQuery(List.of(one, other), 0);
    }

    private static Query identifier(String text) {
        return new BoostQuery(
                new ConstantScoreQuery(new TermQuery(new Term(TextFields.IDENTIFIERS, Identities.asked(text)))),
                TextFields.IDENTIFIER);
    }

    private static Query code(String field, String code) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, code))), 0);
    }

    /** By its code, or by its name in English or in itself. */
    private static String language(String text) {
        try {
            return Language.parse(text).code();
        } catch (InvalidValue e) {
            return java.util.Arrays.stream(Locale.getISOLanguages())
                    .filter(code -> isNamed(Locale.of(code), text))
                    .findFirst()
                    .orElse(text);
        }
    }

    private static boolean isNamed(Locale language, String text) {
        return language.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(text)
                || language.getDisplayLanguage(language).equalsIgnoreCase(text);
    }

    /** {@code 1990}, {@code 1990..2000}, {@code 1990-2000}, {@code 1990..}, {@code ..2000}; anything else is words. */
    private Optional<Query> years(Piece piece) throws IOException {
        var read = YEARS.matcher(piece.text());
        var from = read.matches() ? Optional.ofNullable(read.group(1)) : Optional.<String>empty();
        var to = read.matches() ? Optional.ofNullable(read.group(3)) : Optional.<String>empty();
        if (from.isEmpty() && to.isEmpty()) {
            return in(piece, TextFields.WORDS, Near.NEVER);
        }
        var open = Optional.ofNullable(read.group(2)).isPresent();
        var first = from.map(Integer::parseInt).orElse(Integer.MIN_VALUE);
        var last = to.map(Integer::parseInt).orElse(open ? Integer.MAX_VALUE : first);
        var range = IntPoint.newRangeQuery(TextFields.YEAR, Math.min(first, last), Math.max(first, last));
        return Optional.of(new BoostQuery(new ConstantScoreQuery(range), 0));
    }
}
