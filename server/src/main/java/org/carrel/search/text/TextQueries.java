package org.carrel.search.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
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
    /**
     * How words are asked for as they are written, without looking whether anything has all of them: who asks it anyway will
     * see, and only where it finds nothing has to look further.
     */
    public Understood hopefully(SearchWords words, Snapshot snapshot) throws IOException {
        if (words.isEmpty()) {
            return understand(words, snapshot);
        }
        var terms = new KnownTerms(snapshot.searcher());
        var asking = new WordQueries(terms);
        var exact = wanted(words, asking, Near.IF_UNKNOWN);
        var all = together(exact, words, terms, exact.size());
        return new Understood(ranked(all, words, terms), !asking.hasGuessed());
    }

    /** How words are asked for, from what people mean to what may help them on. */
    public Understood understand(SearchWords words, Snapshot snapshot) throws IOException {
        var searcher = snapshot.searcher();
        var terms = new KnownTerms(searcher);
        if (words.isEmpty()) {
            var signs = Wholes.signs(words.text());
            var all = finds(signs, searcher) ? signs : MatchAllDocsQuery.INSTANCE;
            return new Understood(ranked(all, words, terms), true);
        }
        var asking = new WordQueries(terms);
        var exact = wanted(words, asking, Near.IF_UNKNOWN);
        var all = together(exact, words, terms, exact.size());
        if (exact.isEmpty() || finds(all, searcher)) {
            return new Understood(ranked(all, words, terms), !asking.hasGuessed());
        }
        var near = wanted(words, asking, Near.ALWAYS);
        for (var enough = near.size(); enough >= 1; enough = less(enough, near.size())) {
            var some = together(near, words, terms, enough);
            if (finds(some, searcher)) {
                return new Understood(ranked(some, words, terms), false);
            }
        }
        return new Understood(all, false);
    }

    /** All words, as they are written. */
    Query exactly(SearchWords words, IndexSearcher searcher) throws IOException {
        var terms = new KnownTerms(searcher);
        var wanted = wanted(words, new WordQueries(terms), Near.NEVER);
        return together(wanted, words, terms, wanted.size());
    }

    /** One word less, then half of them, then one. */
    private static int less(int enough, int all) {
        if (enough == all) {
            return all - 1;
        }
        return enough > (all + 1) / 2 ? (all + 1) / 2 : enough > 1 ? 1 : 0;
    }

    private static List<Query> wanted(SearchWords words, WordQueries asking, Near near) throws IOException {
        var pieces = new PieceQueries(asking);
        var wanted = new ArrayList<Query>();
        var clauses = words.clauses();
        for (var i = 0; i < clauses.size(); i++) {
            if (clauses.get(i) instanceof Clause.Any(var alternatives)) {
                var any = new ArrayList<Query>();
                for (var piece : alternatives) {
                    pieces.query(piece, near).ifPresent(any::add);
                }
                for (var at : List.of(i - 1, i)) {
                    pieces.asOne(clauses, at).ifPresent(any::add);
                }
                if (!any.isEmpty()) {
                    wanted.add(any.size() == 1 ? any.getFirst() : new DisjunctionMaxQuery(any, 0.1f));
                }
            }
        }
        return wanted;
    }

    /** @param enough how many of them must hold */
    private static Query together(List<Query> wanted, SearchWords words, KnownTerms terms, int enough)
            throws IOException {
        var all = new BooleanQuery.Builder();
        if (wanted.isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        wanted.forEach(query -> all.add(query, enough == wanted.size() ? Occur.MUST : Occur.SHOULD));
        all.setMinimumNumberShouldMatch(enough == wanted.size() ? 0 : enough);
        var pieces = new PieceQueries(new WordQueries(terms));
        for (var clause : words.clauses()) {
            if (clause instanceof Clause.Not(var piece)) {
                pieces.query(piece, Near.NEVER).ifPresent(query -> all.add(query, Occur.MUST_NOT));
            }
        }
        return all.build();
    }

    /** Stops at the first document. */
    private static boolean finds(Query query, IndexSearcher searcher) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = Optional.ofNullable(weight.scorer(leaf));
            if (scorer.isPresent() && Snapshot.isAnyAlive(scorer.get().iterator(), leaf.reader())) {
                return true;
            }
        }
        return false;
    }

    private static Query ranked(Query wanted, SearchWords words, KnownTerms terms) throws IOException {
        var ranked = new BooleanQuery.Builder().add(wanted, Occur.MUST);
        if (!words.plain().isBlank()) {
            for (var text : meant(words.plain(), terms)) {
                new Wholes(text, terms).queries().forEach(query -> ranked.add(query, Occur.SHOULD));
            }
        }
        ranked.add(
                FeatureField.newSaturationQuery(
                        TextFields.RANK, TextFields.POPULARITY, TextFields.POPULARITY_WEIGHT, 3f),
                Occur.SHOULD);
        ranked.add(Wholes.whole(TextFields.AVAILABLE, "now", TextFields.AVAILABLE_WEIGHT), Occur.SHOULD);
        return ranked.build();
    }

    /** What was typed, and if that has words that the catalogue hardly knows, what it is likeliest to stand for. */
    private static List<String> meant(String plain, KnownTerms terms) throws IOException {
        var meant = new ArrayList<>(List.of(plain));
        Corrections.of(plain, terms).stream().limit(1).forEach(meant::add);
        return meant;
    }
}
