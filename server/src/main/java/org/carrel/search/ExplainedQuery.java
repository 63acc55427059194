package org.carrel.search;

import java.util.UUID;
import org.carrel.platform.http.Fields;

/** Which hit of which search is to be explained. */
record ExplainedQuery(String q, UUID bookId) {
    static ExplainedQuery read(Fields in) {
        var q = in.text("q", 2_000).required();
        var book = in.id("bookId").required();
        in.done();
        return new ExplainedQuery(q.get(), book.get());
    }
}
