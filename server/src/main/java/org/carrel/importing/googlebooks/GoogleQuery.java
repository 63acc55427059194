package org.carrel.importing.googlebooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.carrel.importing.ImportSource;
import org.carrel.importing.QuerySource;
import org.carrel.importing.ReadRow;
import org.carrel.importing.SourceAway;
import org.carrel.importing.remote.Away;
import org.springframework.stereotype.Component;

/** All that a query finds in Google Books. */
@Component
class GoogleQuery implements QuerySource {
    private static final int MOST = 400;
    private final GoogleBooks google;

    GoogleQuery(GoogleBooks google) {
        this.google = google;
    }

    @Override
    public ImportSource source() {
        return ImportSource.GOOGLE_BOOKS;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public void run(String query, int limit, Consumer<List<ReadRow>> rows) {
        var next = Optional.of(0);
        while (next.isPresent() && next.get() < limit) {
            var start = next.get();
            var found = search(query, start, Math.min(GoogleBooks.MOST, limit - start));
            rows.accept(rows(found, start));
            next = found.next();
        }
    }

    private GoogleBooks.Found search(String query, int start, int limit) {
        try {
            return google.search(query, start, limit);
        } catch (Away e) {
            throw new SourceAway("Google Books is away: " + e.seen(), e);
        }
    }

    private static List<ReadRow> rows(GoogleBooks.Found found, int start) {
        var rows = new ArrayList<ReadRow>();
        for (var book : found.items()) {
            rows.add(ReadRow.Fit.plain(
                    start + rows.size() + 1, book, book.externalId().orElse("")));
        }
        for (var id : found.untitled()) {
            rows.add(new ReadRow.Unfit(start + rows.size() + 1, "It has no title.", id, Optional.empty()));
        }
        return List.copyOf(rows);
    }
}
