package org.carrel.search.text;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.carrel.search.index.Snapshot;
import org.springframework.stereotype.Component;

/**
 * Another way of writing a query that found nothing, or next to nothing: with words that the catalogue knows in the place of
 * those it hardly does, and only if they really find more together.
 */
@Component
public class DidYouMean {
    /** A query that found more than this is left in peace. */
    public static final int LITTLE = 2;

    private final TextQueries queries;

    DidYouMean(TextQueries queries) {
        this.queries = queries;
    }

    /** Empty where there is nothing better, or no need of it. */
    public Optional<String> of(SearchWords words, Snapshot snapshot) throws IOException {
        var searcher = snapshot.searcher();
        var found = count(words.text(), searcher);
        if (words.isEmpty() || found > LITTLE) {
            return Optional.empty();
        }
        var best = Optional.<String>empty();
        var most = found;
        for (var way : Corrections.of(words.text(), new KnownTerms(searcher))) {
            var finds = count(way, searcher);
            if (finds > most) {
                most = finds;
                best = Optional.of(way);
            }
        }
        return best;
    }

    private int count(String text, IndexSearcher searcher) throws IOException {
        return searcher.count(queries.exactly(SearchWords.read(text), searcher));
    }
}
