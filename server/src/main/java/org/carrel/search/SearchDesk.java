package org.carrel.search;

import java.time.Duration;
import java.util.Optional;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.search.index.SearchIndex;
import org.springframework.stereotype.Service;

/** Answers a search as people and programs see it: with what is shown of each work, corrections and facets. */
@Service
public class SearchDesk {
    /** Staff find at once what they made; for all others it takes a moment. */
    private static final Duration STAFF_WAITS = Duration.ofMillis(500);

    private final Searches searches;
    private final SearchIndex index;
    private final HitShelf shelf;
    private final Corrections corrections;

    SearchDesk(Searches searches, SearchIndex index, HitShelf shelf, Corrections corrections) {
        this.searches = searches;
        this.index = index;
        this.shelf = shelf;
        this.corrections = corrections;
    }

    /** @param caller what they have to do with each work is told as well; empty for what anybody is told */
    public SearchAnswer answer(SearchRequest wanted, Optional<Caller> caller) {
        if (caller.filter(who -> who.may(Permission.CATALOGUE_READ)).isPresent()) {
            index.catchUp(STAFF_WAITS);
        }
        var found = searches.find(wanted);
        var works = found.works();
        var next = works.more()
                ? Optional.of(Cursors.text(works.works().getLast().place(), wanted.sort()))
                : Optional.<String>empty();
        return new SearchAnswer(
                shelf.hits(works.works(), wanted.words(), caller),
                works.total(),
                next,
                found.exact(),
                corrections.of(wanted, found),
                works.facets().map(Facets::of));
    }
}
