package org.carrel.search.text;

import java.io.IOException;
import org.carrel.search.index.Snapshot;
import org.springframework.stereotype.Component;

/** Tells why a document weighs what it weighs for a query. */
@Component
public class Reasons {
    private final TextQueries queries;

    Reasons(TextQueries queries) {
        this.queries = queries;
    }

    /** @param document its number in the snapshot */
    public Reason of(SearchWords words, Snapshot snapshot, int document) throws IOException {
        return Reason.of(
                snapshot.searcher().explain(queries.understand(words, snapshot).query(), document));
    }
}
