package org.carrel.search.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

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
     * Books or headings that are weighed alike, by how much they are asked for.
     *
     * @param more what they weigh beyond that
     */
    record Kind(Query query, float more) {}

    /** Books by their titles: such as are called just so, then those whose first word begins so, and the popular before others. */
    List<Kind> titles(KnownTerms known) throws IOException {
        var begun = begun(TextFields.TITLE_BEGINNINGS, known);
        if (begun.isEmpty()) {
            return List.of();
        }
        var popular = FeatureField.newSaturationQuery(TextFields.RANK, TextFields.POPULARITY, 1f, PIVOT);
        var any = begun.get().add(popular, Occur.MUST).build();
        var whole = new Term(TextFields.TITLE_KEY, text);
        var kinds = new ArrayList<Kind>();
        for (var kind : andThoseThatBegin(any, TextFields.TITLE_BEGINNINGS, known)) {
            kinds.add(kind);
            narrowed(kind, whole, WHOLE, known).ifPresent(kinds::add);
        }
        return kinds;
    }

    /** Headings: those whose first word begins so, and the popular before others. */
    List<Kind> headings(String beginnings, KnownTerms known) throws IOException {
        var begun = begun(beginnings, known);
        return begun.isEmpty() ? List.of() : andThoseThatBegin(begun.get().build(), beginnings, known);
    }

    /** What a heading weighs that is asked for so much, between 0 and 1; as titles do. */
    static float weight(double popularity) {
        return (float) (popularity / (popularity + PIVOT));
    }

    /** Those that have a word beginning so for every word typed; none where there is no such word. */
    private Optional<BooleanQuery.Builder> begun(String beginnings, KnownTerms known) throws IOException {
        var query = new BooleanQuery.Builder();
        for (var word : words) {
            var begun = begun(beginnings, word, known);
            if (begun.isEmpty()) {
                return Optional.empty();
            }
            query.add(begun.get(), Occur.FILTER);
        }
        return Optional.of(query);
    }

    /**
     * Any of them, and those that begin with the first word. Not one query with an optional clause: Lucene would look at each
     * block of all of them whether any does.
     */
    private List<Kind> andThoseThatBegin(Query query, String beginnings, KnownTerms known) throws IOException {
        var any = new Kind(query, 0);
        var kinds = new ArrayList<>(List.of(any));
        var first = words.getFirst();
        if (first.length() <= Beginnings.LONGEST) {
            narrowed(any, new Term(beginnings, Beginnings.START + first), FIRST_WORD, known)
                    .ifPresent(kinds::add);
        }
        return kinds;
    }

    /** Those of a kind that have the term, which weighs so much more; empty where no book has it. */
    private static Optional<Kind> narrowed(Kind kind, Term to, float more, KnownTerms known) throws IOException {
        if (!known.has(to)) {
            return Optional.empty();
        }
        var query = new BooleanQuery.Builder()
                .add(kind.query(), Occur.MUST)
                .add(known.query(to), Occur.FILTER)
                .build();
        return Optional.of(new Kind(query, kind.more() + more));
    }

    /** A word that begins so, or sounds so at the beginning; empty where there is none. */
    private static Optional<Query> begun(String field, String word, KnownTerms known) throws IOException {
        var written = begun(new Term(field, word), Beginnings.LONGEST, known);
        var spoken = begun(new Term(field, Sounds.SIGN + Sounds.even(word)), Beginnings.LONGEST + 1, known);
        if (written.isEmpty() || spoken.isEmpty()) {
            return written.or(() -> spoken);
        }
        return Optional.of(new BooleanQuery.Builder()
                .add(written.get(), Occur.SHOULD)
                .add(spoken.get(), Occur.SHOULD)
                .build());
    }

    private static Optional<Query> begun(Term beginning, int longest, KnownTerms known) throws IOException {
        if (beginning.text().length() > longest) {
            return Optional.of(new PrefixQuery(beginning));
        }
        return known.has(beginning) ? Optional.of(known.query(beginning)) : Optional.empty();
    }
}
