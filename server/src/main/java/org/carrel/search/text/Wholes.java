package org.carrel.search.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What raises a book when the words of a query are, together, more than words: all of a title, of a name or of a series; a name
 * and a title; the beginning of a title; or at least next to each other.
 */
final class Wholes {
    private static final int MOST_WORDS = 12;
    private static final int MOST_TO_PART = 8;
    private final String plain;
    private final List<String> words;
    private final KnownTerms terms;

    /** @param plain words of a query that are wanted anywhere */
    Wholes(String plain, KnownTerms terms) {
        this.plain = plain;
        this.words = Words.asked(Spelling.even(plain));
        this.terms = terms;
    }

    List<Query> queries() throws IOException {
        var key = Words.key(plain);
        var queries = new ArrayList<Query>(List.of(
                whole(TextFields.TITLE_KEY, key, TextFields.WHOLE_TITLE),
                whole(TextFields.NAME_KEY, Words.nameKey(plain), TextFields.WHOLE_NAME),
                whole(TextFields.SERIES_KEY, key, TextFields.WHOLE_SERIES),
                whole(TextFields.SUBJECT_KEY, key, TextFields.WHOLE_SUBJECT)));
        Articles.without(key)
                .ifPresent(bare -> queries.add(whole(TextFields.TITLE_KEY, bare, TextFields.WHOLE_TITLE / 2)));
        if (!words.isEmpty() && words.size() <= MOST_WORDS) {
            beginning().ifPresent(queries::add);
            phrase().ifPresent(queries::add);
            titleAndName(key.split(" ", -1)).ifPresent(queries::add);
        }
        return queries;
    }

    /** A title that is just these signs. */
    static Query signs(String text) {
        return whole(TextFields.TITLE_KEY, text.strip(), TextFields.WHOLE_TITLE);
    }

    private Optional<Query> beginning() {
        var begins = new BooleanQuery.Builder()
                .add(
                        new TermQuery(new Term(TextFields.TITLE_BEGINNINGS, Beginnings.START + words.getFirst())),
                        Occur.FILTER);
        if (words.size() > 1) {
            begins.add(new PhraseQuery(TextFields.TITLE, words.toArray(String[]::new)), Occur.FILTER);
        }
        return Optional.of(new BoostQuery(new ConstantScoreQuery(begins.build()), TextFields.TITLE_BEGINS));
    }

    private Optional<Query> phrase() throws IOException {
        return words.size() < 2
                ? Optional.empty()
                : Optional.of(new WordQueries(terms).phrase(words, TextFields.PHRASES, 1));
    }

    /** {@code tolkien hobbit}, {@code the hobbit tolkien}: where some of the words are all of a title and the rest are of a name. */
    private Optional<Query> titleAndName(String[] all) throws IOException {
        if (all.length < 2 || all.length > MOST_TO_PART) {
            return Optional.empty();
        }
        var ways = new BooleanQuery.Builder();
        var some = false;
        for (var from = 0; from < all.length; from++) {
            for (var to = from == 0 ? 1 : all.length; to <= all.length; to++) {
                var isPart = to - from < all.length;
                var title = new Term(
                        TextFields.TITLE_KEY, String.join(" ", List.of(all).subList(from, to)));
                if (isPart && terms.has(title)) {
                    some = true;
                    ways.add(beside(title, all, from, to), Occur.SHOULD);
                }
            }
        }
        return some
                ? Optional.of(new BoostQuery(new ConstantScoreQuery(ways.build()), TextFields.TITLE_AND_NAME))
                : Optional.empty();
    }

    private Query beside(Term title, String[] all, int from, int to) throws IOException {
        var both = new BooleanQuery.Builder().add(terms.query(title), Occur.FILTER);
        var names = new WordQueries(terms);
        for (var i = 0; i < all.length; i++) {
            if (i < from || i >= to) {
                var fields = Map.of(TextFields.NAMES, 1f, TextFields.LATIN, 1f);
                both.add(names.word(all[i], all[i], fields, Near.NEVER), Occur.FILTER);
            }
        }
        return both.build();
    }

    static Query whole(String field, String text, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, text))), weight);
    }
}
