package org.carrel.search.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.carrel.search.index.PerState;
import org.carrel.search.text.Words.Place;

/** What somebody may have meant to write: words that the catalogue knows, in the place of such as it hardly does. */
final class Corrections {
    private static final int RARE = 2;
    private static final int MUCH_MORE = 10;
    private static final int WAYS_OF_A_WORD = 3;
    private static final int WAYS = 12;
    private static final List<String> FIELDS = List.of(TextFields.TITLE, TextFields.NAMES, TextFields.SUBJECTS);

    /** The same word is looked at for the order of the hits, and once more where there are hardly any. */
    private static final PerState<Asked, List<String>> KEPT = new PerState<>(2_000);

    private Corrections() {}

    private record Asked(String word, int known) {}

    /** The text with some of its words replaced, the likeliest first. */
    static List<String> of(String text, KnownTerms terms) throws IOException {
        var ways = new ArrayList<>(List.of(""));
        var done = 0;
        for (var place : Words.places(Words.ASKED, text.replace(':', ' '))) {
            var instead = isBehind(place, done) ? instead(place, text, terms) : List.<String>of();
            if (!instead.isEmpty()) {
                var before = text.substring(done, place.start());
                ways = new ArrayList<>(ways.stream()
                        .flatMap(way -> instead.stream().map(word -> way + before + word))
                        .limit(WAYS)
                        .toList());
                done = place.end();
            }
        }
        var rest = text.substring(done);
        return done == 0 ? List.of() : ways.stream().map(way -> way + rest).toList();
    }

    private static boolean isBehind(Place place, int done) {
        return place.start() >= done;
    }

    /** Better known words for a word, if it needs any. */
    private static List<String> instead(Place place, String text, KnownTerms terms) throws IOException {
        var word = place.word();
        var edits = WordQueries.edits(word);
        var isField = place.end() < text.length() && text.charAt(place.end()) == ':';
        var known = known(word, terms);
        if (edits == 0 || isField || known > RARE) {
            return List.of();
        }
        var searcher = terms.searcher();
        return KEPT.get(searcher.getIndexReader(), new Asked(word, known), () -> near(word, known, searcher));
    }

    private static List<String> near(String word, int known, IndexSearcher searcher) throws IOException {
        var near = new ArrayList<SuggestWord>();
        for (var field : FIELDS) {
            near.addAll(List.of(checker(WordQueries.edits(word))
                    .suggestSimilar(
                            new Term(field, word),
                            WAYS_OF_A_WORD,
                            searcher.getIndexReader(),
                            SuggestMode.SUGGEST_MORE_POPULAR)));
        }
        return near.stream()
                .filter(other -> other.freq >= Math.max(1, known * MUCH_MORE))
                .sorted((a, b) ->
                        a.score == b.score ? Integer.compare(b.freq, a.freq) : Float.compare(b.score, a.score))
                .map(other -> other.string)
                .distinct()
                .limit(WAYS_OF_A_WORD)
                .toList();
    }

    private static int known(String word, KnownTerms terms) throws IOException {
        var known = 0;
        for (var field : FIELDS) {
            known = Math.max(known, terms.frequency(new Term(field, word)));
        }
        return known;
    }

    private static DirectSpellChecker checker(int edits) {
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(edits);
        checker.setMinPrefix(1);
        checker.setMinQueryLength(4);
        checker.setAccuracy(0.5f);
        checker.setMaxQueryFrequency(RARE + 0.0f);
        return checker;
    }
}
