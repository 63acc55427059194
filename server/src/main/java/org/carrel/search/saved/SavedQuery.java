package org.carrel.search.saved;

import java.util.stream.Collectors;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.InvalidValue;
import org.carrel.platform.http.QueryText;
import org.carrel.search.SearchRequest;

/** The query of an address, as it is kept. */
final class SavedQuery {
    private SavedQuery() {}

    /** @throws InvalidValue where no search would take it; it says everything that is wrong */
    static String checked(String text) {
        var query = text.startsWith("?") ? text.substring(1) : text;
        try {
            request(query);
            return query;
        } catch (InvalidInput e) {
            throw new InvalidValue(
                    "query",
                    e.errors().stream()
                            .map(error -> error.field() + ": " + error.message())
                            .collect(Collectors.joining(" ")));
        }
    }

    /** @throws InvalidInput where no search takes it (any more) */
    static SearchRequest request(String query) {
        return QueryText.read(query, SearchRequest.class);
    }
}
