package org.carrel.importing.external;

import java.util.Optional;
import org.carrel.catalogue.Isbn;
import org.carrel.platform.http.Fields;

/** What is looked for in all sources: one book by its number, or what a query finds. */
record MergedQuery(Optional<Isbn> isbn, Optional<String> q, int limit) {
    static MergedQuery read(Fields in) {
        var isbn = in.text("isbn", 100).as(Isbn::parse).optional();
        var q = in.text("q", 500).optional();
        var limit = in.whole("limit", 1, 40).or(10);
        if (isbn.get().isPresent() == q.get().isPresent()) {
            in.report("isbn", "one_of", "Give either isbn or q.");
        }
        in.done();
        return new MergedQuery(isbn.get(), q.get(), limit.get());
    }
}
