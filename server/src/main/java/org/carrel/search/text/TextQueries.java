package org.carrel.search.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.carrel.search.index.Snapshot;
import org.carrel.search.text.SearchWords.Clause;
import org.springframework.stereotype.Component;

/**
 * What a query means to the index. All its words are wanted; where no book has all of them, first near misses of the words count
 * too, then most of the words are enough. A whole title comes before everything, then a whole name; words in titles and names
 * weigh more than elsewhere, words that stand together more than words apart.
 */
@Component
public class TextQueries {
    /** How words are asked for, from what people mean to what may help them on. */
    public Understood understand(SearchWords words, Snapshot snapshot) throws IOException {
        var searcher = snapshot.searcher();
        if (words.isEmpty()) {
            return new Understood(ranked(MatchAllDocsQuery.INSTANCE, words, searcher), true);
        }
        var exact = wanted(words, searcher, false);
        var all = together(exact, words, searcher, exact.size());
        if (exact.isEmpty() || finds(all, searcher)) {
            return new Understood(ranked(all, words, searcher), true);
        }
        var near = wanted(words, searcher, true);
        for (var enough = near.size(); enough >= 1; enough = less(enough, near.size())) {
            var some = together(near, words, searcher, enough);
            if (finds(some, searcher)) {
                return new Understood(ranked(some, words, searcher), false);
            }
        }
        return new Understood(all, false);
    }

    /** One word less, then half of them, then one. */
    private static int less(int enough, int all) {
        if (enough == all) {
            return all - 1;
        }
        return enough > (all + 1) / 2 ? (all + 1) / 2 : enough > 1 ? 1 : 0;
    }

    private static List<Query> wanted(SearchWords words, IndexSearcher searcher, boolean mistyped) throws IOException {
        var pieces = new PieceQueries(new WordQueries(searcher.getIndexReader()));
        var wanted = new ArrayList<Query>();
        for (var clause : words.clauses()) {
            if (clause instanceof Clause.Any(var alternatives)) {
                var any = new BooleanQuery.Builder();
                for (var piece : alternatives) {
                    pieces.query(piece, mistyped).ifPresent(query -> any.add(query, Occur.SHOULD));
                }
                var built = any.build();
                if (!built.clauses().isEmpty()) {
                    wanted.add(
                            built.clauses().size() == 1
                                    ? built.clauses().getFirst().query()
                                    : built);
                }
            }
        }
        return wanted;
    }

    /** @param enough how many of them must hold */
    private static Query together(List<Query> wanted, SearchWords words, IndexSearcher searcher, int enough)
            throws IOException {
        var all = new BooleanQuery.Builder();
        if (wanted.isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        wanted.forEach(query -> all.add(query, enough == wanted.size() ? Occur.MUST : Occur.SHOULD));
        all.setMinimumNumberShouldMatch(enough == wanted.size() ? 0 : enough);
        var pieces = new PieceQueries(new WordQueries(searcher.getIndexReader()));
        for (var clause : words.clauses()) {
            if (clause instanceof Clause.Not(var piece)) {
                pieces.query(piece, false).ifPresent(query -> all.add(query, Occur.MUST_NOT));
            }
        }
        return all.build();
    }

    private static boolean finds(Query query, IndexSearcher searcher) throws IOException {
        return searcher.search(query, new TopScoreDocCollectorManager(1, 1)).scoreDocs.length > 0;
    }

    private static Query ranked(Query wanted, SearchWords words, IndexSearcher searcher) {
        var ranked = new BooleanQuery.Builder().add(wanted, Occur.MUST);
        var plain = words.plain();
        if (!plain.isBlank()) {
            wholes(plain).forEach(query -> ranked.add(query, Occur.SHOULD));
            phrase(plain, searcher).ifPresent(query -> ranked.add(query, Occur.SHOULD));
        }
        ranked.add(
                FeatureField.newSaturationQuery(
                        TextFields.RANK, TextFields.POPULARITY, TextFields.POPULARITY_WEIGHT, 3f),
                Occur.SHOULD);
        ranked.add(whole(TextFields.AVAILABLE, "now", TextFields.AVAILABLE_WEIGHT), Occur.SHOULD);
        return ranked.build();
    }

    private static List<Query> wholes(String plain) {
        var key = Words.key(plain);
        var wholes = new ArrayList<Query>(List.of(
                whole(TextFields.TITLE_KEY, key, TextFields.WHOLE_TITLE),
                whole(TextFields.NAME_KEY, Words.nameKey(plain), TextFields.WHOLE_NAME),
                whole(TextFields.SERIES_KEY, key, TextFields.WHOLE_SERIES)));
        Articles.without(key)
                .ifPresent(bare -> wholes.add(whole(TextFields.TITLE_KEY, bare, TextFields.WHOLE_TITLE / 2)));
        return wholes;
    }

    private static Query whole(String field, String text, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, text))), weight);
    }

    private static Optional<Query> phrase(String plain, IndexSearcher searcher) {
        var asked = Words.asked(Spelling.even(plain));
        return asked.size() < 2 || asked.size() > 12
                ? Optional.empty()
                : Optional.of(new WordQueries(searcher.getIndexReader()).phrase(asked, TextFields.PHRASES, 1));
    }
}
