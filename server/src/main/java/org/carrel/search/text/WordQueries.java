package org.carrel.search.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BlendedTermQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Looks for one word in several fields. What counts is the field where it weighs most; how rare the word is, is told of all
 * fields together, so that a word is not precious because it is strange in one of them.
 */
final class WordQueries {
    private static final float TIE = 0.1f;
    private static final int MOST_NEAR_WORDS = 20;
    private static final int LONGEST_TO_PART = 20;
    private final KnownTerms terms;
    private boolean guessed;

    WordQueries(KnownTerms terms) {
        this.terms = terms;
    }

    /** Whether words that are written nearly alike were let in for any word so far. */
    boolean hasGuessed() {
        return guessed;
    }

    /**
     * @param near whether words that are written nearly alike count
     */
    Query word(String word, String raw, Map<String, Float> fields, Near near) throws IOException {
        var ways = new ArrayList<Query>(List.of(anyOf(weighed(word, raw, fields))));
        for (var spelled : Numbers.spelled(word)) {
            ways.add(phrase(Words.asked(spelled), fields, 0));
        }
        var unknown = isUnknown(word, fields);
        if (unknown) {
            ways.addAll(parted(word, fields));
        }
        if (near == Near.ALWAYS || (unknown && near == Near.IF_UNKNOWN)) {
            var alike = near(word, fields);
            guessed |= !alike.isEmpty();
            ways.addAll(alike);
        }
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, TIE);
    }

    /** Every term that the word is looked for as, and what it weighs. */
    private static Map<Term, Float> weighed(String word, String raw, Map<String, Float> fields) {
        var terms = new LinkedHashMap<Term, Float>();
        fields.forEach((field, weight) -> terms.put(term(field, word), weight));
        for (var variant : Variants.of(word, raw)) {
            fields.forEach((field, weight) -> terms.put(term(field, variant), weight));
        }
        for (var stem : Words.stems(raw)) {
            if (fields.containsKey(TextFields.TITLE)) {
                terms.put(new Term(TextFields.TITLE_STEMS, stem), TextFields.TITLE_STEM_WEIGHT);
            }
            if (fields.containsKey(TextFields.ABOUT)) {
                terms.put(new Term(TextFields.STEMS, stem), TextFields.STEM_WEIGHT);
            }
        }
        return terms;
    }

    /** Texts of other scripts stand there as they sound. */
    private static Term term(String field, String word) {
        return new Term(field, field.equals(TextFields.LATIN) ? Sounds.even(word) : word);
    }

    /** Terms that are nowhere are left out: how rare a word is cannot be told in a field that no document has. */
    private Query anyOf(Map<Term, Float> weighed) throws IOException {
        var any = new BlendedTermQuery.Builder();
        any.setRewriteMethod(new BlendedTermQuery.DisjunctionMaxRewrite(TIE));
        var none = true;
        for (var term : weighed.entrySet()) {
            if (terms.has(term.getKey())) {
                any.add(term.getKey(), term.getValue(), terms.states(term.getKey()));
                none = false;
            }
        }
        return none ? MatchNoDocsQuery.INSTANCE : any.build();
    }

    /** Words one behind the other; a single one as a word. Fields that lack one of them are left out. */
    Query phrase(List<String> words, Map<String, Float> fields, int slop) throws IOException {
        var ways = new ArrayList<Query>();
        for (var field : fields.entrySet()) {
            if (haveAll(field.getKey(), words)) {
                var phrase = new PhraseQuery(slop, field.getKey(), words.toArray(String[]::new));
                ways.add(new BoostQuery(phrase, field.getValue()));
            }
        }
        return ways.isEmpty() ? MatchNoDocsQuery.INSTANCE : new DisjunctionMaxQuery(ways, TIE);
    }

    private boolean haveAll(String field, List<String> words) throws IOException {
        for (var word : words) {
            if (!terms.has(new Term(field, word))) {
                return false;
            }
        }
        return true;
    }

    /** {@code spiderman} for {@code Spider-Man}: where both parts are words of titles. */
    private List<Query> parted(String word, Map<String, Float> fields) throws IOException {
        var ways = new ArrayList<Query>();
        for (var at = 1; at < Math.min(word.length(), LONGEST_TO_PART); at++) {
            var parts = List.of(word.substring(0, at), word.substring(at));
            if (isOfTitles(parts.getFirst()) && isOfTitles(parts.getLast())) {
                ways.add(phrase(parts, fields, 0));
            }
        }
        return ways;
    }

    private boolean isOfTitles(String word) throws IOException {
        return terms.has(new Term(TextFields.TITLE, word));
    }

    /** Whether two words are also written as one. */
    boolean isOneWord(String joined) throws IOException {
        return isOfTitles(joined) || terms.has(new Term(TextFields.NAMES, joined));
    }

    private boolean isUnknown(String word, Map<String, Float> fields) throws IOException {
        for (var field : fields.keySet()) {
            if (terms.has(term(field, word))) {
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
                    var near = new FuzzyQuery(term(field, word), edits, 1, MOST_NEAR_WORDS, true);
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
