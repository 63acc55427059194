package org.carrel.search.text;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody has typed so far: words, each of which may be only begun.
 *
 * @param text as one term
 */
record Typing(String text, List<String> words) {
    /** The blank behind an initial that another follows, however they are typed. */
    private static final Pattern INITIALS =
            Pattern.compile("(?<=(?<![\\p{L}\\p{N}])\\p{IsLatin})[. ]+(?=\\p{IsLatin}(?:[^\\p{L}\\p{N}'\u2019]|$))");

    private static final int MOST = 8;
    private static final int LONGEST = 100;
    private static final float WHOLE = 3f;
    private static final float FIRST_WORD = 0.4f;
    private static final float PIVOT = 20f;

    static Typing of(String typed) {
        var begun = typed.substring(0, Math.min(LONGEST, typed.length()));
        var words = Words.of(
                        Words.INDEXED, Spelling.name(INITIALS.matcher(begun).replaceAll("")))
                .stream()
                .limit(MOST)
                .toList();
        return new Typing(Words.key(begun), words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Books by their titles: such as are called just so, then those whose first word begins so, and the popular before others. */
    Query titles() {
        var query = begun(TextFields.TITLE_BEGINNINGS);
        query.add(constant(new Term(TextFields.TITLE_KEY, text), WHOLE), Occur.SHOULD);
        return query.build();
    }

    /** Books by one of their values that is none of {@code without}. */
    Query values(String beginnings, String key, Collection<String> without) {
        var query = begun(beginnings);
        without.forEach(value -> query.add(new TermQuery(new Term(key, value)), Occur.MUST_NOT));
        return query.build();
    }

    /** Whether a value has a word that begins so for every word typed. */
    boolean matches(String value) {
        var spoken = SpokenValue.of(value);
        return words.stream().allMatch(spoken::hasWordBeginning);
    }

    private BooleanQuery.Builder begun(String field) {
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(beginning(field, word), Occur.FILTER));
        query.add(FeatureField.newSaturationQuery(TextFields.RANK, TextFields.POPULARITY, 1f, PIVOT), Occur.MUST);
        var first = words.getFirst();
        if (first.length() <= Beginnings.LONGEST) {
            query.add(constant(new Term(field, Beginnings.START + first), FIRST_WORD), Occur.SHOULD);
        }
        return query;
    }

    private static Query beginning(String field, String word) {
        var sound = Sounds.SIGN + Sounds.even(word);
        return new BooleanQuery.Builder()
                .add(beginsWith(field, word, Beginnings.LONGEST), Occur.SHOULD)
                .add(beginsWith(field, sound, Beginnings.LONGEST + 1), Occur.SHOULD)
                .build();
    }

    private static Query beginsWith(String field, String word, int longest) {
        var term = new Term(field, word);
        return word.length() <= longest ? new TermQuery(term) : new PrefixQuery(term);
    }

    private static Query constant(Term term, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), weight);
    }
}
