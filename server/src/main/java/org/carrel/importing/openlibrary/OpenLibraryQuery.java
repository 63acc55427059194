package org.carrel.importing.openlibrary;

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

/** All that a query finds in Open Library. */
@Component
class OpenLibraryQuery implements QuerySource {
    private static final int MOST = 10_000;
    private final OpenLibrary library;

    OpenLibraryQuery(OpenLibrary library) {
        this.library = library;
    }

    @Override
    public ImportSource source() {
        return ImportSource.OPEN_LIBRARY;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public void run(String query, int limit, Consumer<List<ReadRow>> rows) {
        for (var start = 0; start < limit; start += OpenLibrary.MOST) {
            var found = search(query, start, Math.min(OpenLibrary.MOST, limit - start));
            rows.accept(rows(found, start));
            if (!found.more()) {
                return;
            }
        }
    }

    private OpenLibrary.Found search(String query, int start, int limit) {
        try {
            return library.search(query, start, limit);
        } catch (Away e) {
            throw new SourceAway("Open Library is away: " + e.seen(), e);
        }
    }

    private static List<ReadRow> rows(OpenLibrary.Found found, int start) {
        var rows = new ArrayList<ReadRow>();
        for (var book : found.items()) {
            rows.add(ReadRow.Fit.plain(
                    start + rows.size() + 1, book, book.externalId().orElse("")));
        }
        for (var key : found.untitled()) {
            rows.add(new ReadRow.Unfit(start + rows.size() + 1, "It has no title.", key, Optional.empty()));
        }
        return List.copyOf(rows);
    }
}
