package org.carrel.importing.googlebooks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrel.catalogue.Isbn;
import org.carrel.importing.ExternalBook;
import org.carrel.importing.ExternalSource;
import org.carrel.importing.ImportSource;
import org.springframework.stereotype.Component;

/** Google Books among the other sources. */
@Component
class GoogleSource implements ExternalSource {
    private static final Pattern COVER = Pattern.compile("https?://books\\.google\\.[^/]+/books/.*");
    private static final Pattern ZOOM = Pattern.compile("[?&]zoom=(\\d)");
    /** How high covers are at each zoom. */
    private static final Map<String, Integer> HEIGHTS =
            Map.of("0", 1_000, "1", 190, "2", 450, "3", 860, "4", 1_200, "5", 120);

    private final GoogleBooks google;

    GoogleSource(GoogleBooks google) {
        this.google = google;
    }

    @Override
    public ImportSource source() {
        return ImportSource.GOOGLE_BOOKS;
    }

    @Override
    public Optional<ExternalBook> byIsbn(Isbn isbn) {
        return google.byIsbn(isbn);
    }

    @Override
    public List<ExternalBook> search(String query, int limit) {
        return google.search(query, 0, limit).items();
    }

    @Override
    public int coverHeight(String address) {
        var zoom = ZOOM.matcher(address);
        return !COVER.matcher(address).matches() ? 0 : zoom.find() ? HEIGHTS.getOrDefault(zoom.group(1), 190) : 190;
    }
}
