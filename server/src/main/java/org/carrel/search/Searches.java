package org.carrel.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.carrel.search.index.PerState;
import org.carrel.search.index.SearchIndex;
import org.carrel.search.index.Snapshot;
import org.carrel.search.text.TextQueries;
import org.carrel.search.works.FoundWork;
import org.carrel.search.works.FoundWorks;
import org.carrel.search.works.WorkHits;
import org.springframework.stereotype.Service;

/** Searches, as other modules make them too. All look at the index as it is at one moment. */
@Service
public class Searches {
    private static final int REMEMBERED = 200;
    private static final Duration CATCH_UP = Duration.ofSeconds(10);
    private final SearchIndex index;
    private final TextQueries queries;
    private final WorkHits works;
    /** What was found in a state of the index: first pages of everything are asked for often, and cost the most. */
    private final PerState<SearchRequest, Found> remembered = new PerState<>(REMEMBERED);

    Searches(SearchIndex index, TextQueries queries, WorkHits works) {
        this.index = index;
        this.queries = queries;
        this.works = works;
    }

    /** @param exact whether all words were found as they are written; otherwise near misses count */
    record Found(FoundWorks works, boolean exact) {}

    /** A page of works. */
    Found find(SearchRequest request) {
        return index.read(snapshot ->
                remembered.get(snapshot.searcher().getIndexReader(), request, () -> find(request, snapshot)));
    }

    /**
     * Every edition that matches, each once, in constant memory; in an order that stays while the call lasts. The filters
     * and the words count, the page does not.
     *
     * @param each is given some hundred ids at a time, and should not take all day: the state of the index is kept meanwhile
     */
    public void eachEdition(SearchRequest request, Consumer<List<UUID>> each) {
        index.<Boolean>read(snapshot -> {
            var words = queries.understand(request.words(), snapshot);
            works.eachEdition(words.query(), request.wanted(), snapshot, each);
            return true;
        });
    }

    /**
     * Waits until all of the catalogue can be found, for those who must miss nothing.
     *
     * @throws org.carrel.search.index.IndexAway where that takes longer
     */
    public void awaitAll(Duration atMost) {
        index.awaitWhole(atMost);
    }

    /** The newest books that match, one of each work, the newest first. */
    public List<UUID> newest(SearchRequest request, Optional<Instant> since, int most) {
        return find(request.newest(since, most)).works().works().stream()
                .map(FoundWork::bookId)
                .toList();
    }

    /**
     * What matches and came into the catalogue in this time; the end does not belong to it.
     *
     * @param total how many works there are
     * @param newest a book of each, the newest first, no more than were asked for
     */
    public record Added(long total, List<UUID> newest) {
        public Added {
            newest = List.copyOf(newest);
        }
    }

    /** @param most how many are named */
    public Added added(SearchRequest request, Instant since, Instant until, int most) {
        index.catchUp(CATCH_UP);
        var found = find(request.added(since, until, most)).works();
        return new Added(
                found.total(), found.works().stream().map(FoundWork::bookId).toList());
    }

    private Found find(SearchRequest request, Snapshot snapshot) throws IOException {
        var hoped = queries.hopefully(request.words(), snapshot);
        var found = works.find(hoped.query(), request.wanted(), snapshot);
        if (found.total() > 0) {
            return new Found(found, hoped.exact());
        }
        var words = queries.understand(request.words(), snapshot);
        return words.query().equals(hoped.query())
                ? new Found(found, words.exact())
                : new Found(works.find(words.query(), request.wanted(), snapshot), words.exact());
    }
}
