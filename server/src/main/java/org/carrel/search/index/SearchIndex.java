package org.carrel.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** The index of this node, for those who search. */
@Service
public class SearchIndex {
    private final IndexKeeper keeper;

    SearchIndex(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * Looks something up.
     *
     * @throws IndexAway where there is no index (yet): 503, to be tried again shortly
     */
    public <T> T read(Reading<T> reading) {
        try {
            return keeper.serving().index().read(reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was committed before the call is searchable afterwards, unless that takes longer. */
    public void catchUp(Duration atMost) {
        keeper.catchUp(atMost);
    }
}
