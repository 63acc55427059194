package org.carrel.search;

import org.carrel.platform.http.Fields;

/**
 * What somebody has typed so far.
 *
 * @param limit how many of each kind, 1 to 20
 */
record TypedQuery(String q, int limit) {
    static TypedQuery read(Fields in) {
        var q = in.text("q", 500).or("");
        var limit = in.whole("limit", 1, 20).or(6);
        in.done();
        return new TypedQuery(q.get(), limit.get());
    }
}
