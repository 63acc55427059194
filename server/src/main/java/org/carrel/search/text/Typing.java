package org.carrel.search.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
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

    /**
     * Books that are weighed alike, by how much they are asked for.
     *
     * @param more what they weigh beyond that
     */
    record Kind(Query query, float more) {}

    /** Books by their titles: such as are called just so, then those whose first word begins so, and the popular before others. */
    List<Kind> titles() {
        var whole = new Term(TextFields.TITLE_KEY, text);
        var kinds = new ArrayList<Kind>();
        for (var kind : kinds(begun(TextFields.TITLE_BEGINNINGS), TextFields.TITLE_BEGINNINGS)) {
            kinds.add(kind);
            kinds.add(new Kind(narrowed(kind.query(), whole), kind.more() + WHOLE));
        }
        return kinds;
    }

    /** Books by one of their values that is none of {@code without}. */
    List<Kind> values(String beginnings, String key, Collection<String> without) {
        var query = begun(beginnings);
        without.forEach(value -> query.add(new TermQuery(new Term(key, value)), Occur.MUST_NOT));
        return kinds(query, beginnings);
    }

    /** Whether a value has a word that begins so for every word typed. */
    boolean matches(String value) {
        var spoken = SpokenValue.of(value);
        return words.stream().allMatch(spoken::hasWordBeginning);
    }

    /**
     * Any, and those that begin with the first word. Not one query with an optional clause: Lucene would look at each block of all books whether any
     * of them has it.
     */
    private List<Kind> kinds(BooleanQuery.Builder begun, String field) {
        var any = new Kind(begun.build(), 0);
        var first = words.getFirst();
        return first.length() > Beginnings.LONGEST
                ? List.of(any)
                : List.of(any, new Kind(narrowed(any.query(), new Term(field, Beginnings.START + first)), FIRST_WORD));
    }

    private BooleanQuery.Builder begun(String field) {
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(beginning(field, word), Occur.FILTER));
        return query.add(
                FeatureField.newSaturationQuery(TextFields.RANK, TextFields.POPULARITY, 1f, PIVOT), Occur.MUST);
    }

    private static Query narrowed(Query query, Term to) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(to), Occur.FILTER)
                .build();
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
}
