package org.carrel.catalogue.cover;

import java.time.Clock;
import org.carrel.platform.http.Page;
import org.springframework.stereotype.Service;

/** Covers that could not be fetched. */
@Service
class MissingCovers {
    private final WantedCoverStore store;
    private final Clock clock;

    MissingCovers(WantedCoverStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Page<MissingCover> list(MissingCoverQuery query) {
        return store.givenUp(query);
    }

    int tryAnew() {
        return store.tryAnew(clock.instant());
    }
}
