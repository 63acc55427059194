package org.carrel.search.saved;

import org.carrel.platform.http.Fields;

/**
 * A search that somebody wants to keep.
 *
 * @param query as the query of the address {@code /v1/search}, without the question mark, such as {@code q=cats&language=en}
 * @param mails whether its owner is to be told what it newly finds
 */
record NewSavedSearch(String name, String query, boolean mails) {
    static NewSavedSearch read(Fields in) {
        var name = in.ignoring("id", "createdAt", "updatedAt").text("name", 100).required();
        var query = in.text("query", 4_000).as(SavedQuery::checked).required();
        var mails = in.flag("mails").or(false);
        in.done();
        return new NewSavedSearch(name.get(), query.get(), mails.get());
    }
}
