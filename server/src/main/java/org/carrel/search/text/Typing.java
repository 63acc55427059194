package org.carrel.search.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
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
     * Books that are weighed alike, by how much they are asked for.
     *
     * @param more what they weigh beyond that
     */
    record Kind(Query query, float more) {}

    /** Books by their titles: such as are called just so, then those whose first word begins so, and the popular before others. */
    List<Kind> titles(KnownTerms known) throws IOException {
        var whole = new Term(TextFields.TITLE_KEY, text);
        var kinds = new ArrayList<Kind>();
        for (var kind : values(TextFields.TITLE_BEGINNINGS, List.of(), known)) {
            kinds.add(kind);
            narrowed(kind, whole, WHOLE, known).ifPresent(kinds::add);
        }
        return kinds;
    }

    /**
     * Books by one of their values: any of them, and those with a value that begins with the first word. Not one query with an
     * optional clause: Lucene would look at each block of all books whether any of them has it.
     *
     * @param without whose books are left out
     */
    List<Kind> values(String beginnings, Collection<Term> without, KnownTerms known) throws IOException {
        var query = new BooleanQuery.Builder();
        for (var word : words) {
            var begun = begun(beginnings, word, known);
            if (begun.isEmpty()) {
                return List.of();
            }
            query.add(begun.get(), Occur.FILTER);
        }
        for (var term : without) {
            query.add(known.query(term), Occur.MUST_NOT);
        }
        query.add(FeatureField.newSaturationQuery(TextFields.RANK, TextFields.POPULARITY, 1f, PIVOT), Occur.MUST);
        var any = new Kind(query.build(), 0);
        var kinds = new ArrayList<>(List.of(any));
        var first = words.getFirst();
        if (first.length() <= Beginnings.LONGEST) {
            narrowed(any, new Term(beginnings, Beginnings.START + first), FIRST_WORD, known)
                    .ifPresent(kinds::add);
        }
        return kinds;
    }

    /** Whether a value has a word that begins so for every word typed. */
    boolean matches(String value) {
        return words.stream().allMatch(word -> SpokenValue.hasWordBeginning(value, word));
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
