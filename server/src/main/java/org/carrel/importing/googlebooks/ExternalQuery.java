package org.carrel.importing.googlebooks;

import org.carrel.platform.http.Fields;

/** What is looked for in Google Books. */
record ExternalQuery(String q, int start, int limit) {
    static ExternalQuery read(Fields in) {
        var q = in.text("q", 500).required();
        var start = in.whole("start", 0, 10_000).or(0);
        var limit = in.whole("limit", 1, GoogleBooks.MOST).or(10);
        in.done();
        return new ExternalQuery(q.get(), start.get(), limit.get());
    }
}
