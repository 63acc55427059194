package org.carrel.search.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BlendedTermQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Looks for one word in several fields. What counts is the field where it weighs most; how rare the word is, is told of all
 * fields together, so that a word is not precious because it is strange in one of them.
 */
final class WordQueries {
    private static final float TIE = 0.1f;
    private static final int MOST_NEAR_WORDS = 20;
    private final IndexReader reader;

    WordQueries(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * @param mistyped whether words that are written nearly alike count in any case; else only where the index has not this one
     */
    Query word(String word, String raw, Map<String, Float> fields, boolean mistyped) throws IOException {
        var terms = new BlendedTermQuery.Builder();
        terms.setRewriteMethod(new BlendedTermQuery.DisjunctionMaxRewrite(TIE));
        fields.forEach((field, weight) -> terms.add(new Term(field, word), weight));
        for (var stem : Words.stems(raw)) {
            if (fields.containsKey(TextFields.TITLE)) {
                terms.add(new Term(TextFields.TITLE_STEMS, stem), TextFields.TITLE_STEM_WEIGHT);
            }
            if (fields.containsKey(TextFields.ABOUT)) {
                terms.add(new Term(TextFields.STEMS, stem), TextFields.STEM_WEIGHT);
            }
        }
        var ways = new ArrayList<Query>(List.of(terms.build()));
        for (var spelled : Numbers.spelled(word)) {
            ways.add(phrase(Words.asked(spelled), fields, 0));
        }
        if (mistyped || isUnknown(word, fields)) {
            ways.addAll(near(word, fields));
        }
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, TIE);
    }

    /** Words one behind the other; a single one as a word. */
    Query phrase(List<String> words, Map<String, Float> fields, int slop) {
        var ways = new ArrayList<Query>();
        fields.forEach((field, weight) ->
                ways.add(new BoostQuery(new PhraseQuery(slop, field, words.toArray(String[]::new)), weight)));
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private boolean isUnknown(String word, Map<String, Float> fields) throws IOException {
        for (var field : fields.keySet()) {
            if (reader.docFreq(new Term(field, word)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** The first letter is nearly always right; the longer the word, the more may be wrong. */
    private static List<Query> near(String word, Map<String, Float> fields) {
        var ways = new ArrayList<Query>();
        var edits = edits(word);
        if (edits > 0) {
            TextFields.MISTYPED.forEach((field, weight) -> {
                if (fields.containsKey(field)) {
                    var near = new FuzzyQuery(new Term(field, word), edits, 1, MOST_NEAR_WORDS, true);
                    ways.add(new BoostQuery(near, weight * TextFields.MISTYPED_WORTH));
                }
            });
        }
        return ways;
    }

    static int edits(String word) {
        var length = word.codePointCount(0, word.length());
        if (length <= 3 || word.codePoints().anyMatch(Character::isDigit)) {
            return 0;
        }
        return length <= 7 ? 1 : 2;
    }
}
