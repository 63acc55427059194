package org.carrel.importing.job;

import org.carrel.importing.ImportSource;
import org.carrel.importing.OnMatch;
import org.carrel.platform.http.Fields;

/**
 * A query whose finds are to come in.
 *
 * @param limit at most so many
 */
record WantedQuery(ImportSource source, String query, int limit, OnMatch onMatch) {
    private static final int MOST = 10_000;

    static WantedQuery read(Fields in) {
        var source = in.oneOf("source", ImportSource.class)
                .where(
                        s -> s == ImportSource.GOOGLE_BOOKS || s == ImportSource.OPEN_LIBRARY,
                        "not_allowed",
                        "Must be one of: google_books, open_library. A file is sent as it is, under its own media type.")
                .required();
        var q = in.text("query", 500).required();
        var limit = in.whole("limit", 1, MOST).or(40);
        var onMatch = in.oneOf("onMatch", OnMatch.class).or(OnMatch.FILL_GAPS);
        in.done();
        return new WantedQuery(source.get(), q.get(), limit.get(), onMatch.get());
    }
}
