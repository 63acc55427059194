package org.carrel.search;

import java.util.Optional;
import org.carrel.search.index.SearchIndex;
import org.carrel.search.text.DidYouMean;
import org.springframework.stereotype.Component;

/** Offers another way of writing what found next to nothing. */
@Component("searchCorrections")
class Corrections {
    private final SearchIndex index;
    private final Searches searches;
    private final DidYouMean didYouMean;

    Corrections(SearchIndex index, Searches searches, DidYouMean didYouMean) {
        this.index = index;
        this.searches = searches;
        this.didYouMean = didYouMean;
    }

    /** On the first page only; empty where there is no need, or nothing better. */
    Optional<Correction> of(SearchRequest request, Searches.Found found) {
        var total = found.works().total();
        if (request.cursor().isPresent() || request.words().isEmpty() || (found.exact() && total > DidYouMean.LITTLE)) {
            return Optional.empty();
        }
        return index.read(snapshot -> didYouMean.of(request.words(), snapshot))
                .map(q -> new Correction(
                        q, searches.find(request.asking(q)).works().total()))
                .filter(correction -> correction.total() >= Math.max(1, found.exact() ? total : 1));
    }
}
