package org.carrel.importing.googlebooks;

import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.Origin;
import org.carrel.holding.Copies;
import org.carrel.importing.BookImport;
import org.carrel.importing.ImportSource;
import org.carrel.importing.OnMatch;
import org.carrel.importing.Taken;
import org.springframework.stereotype.Component;

/** Takes over single volumes of Google Books. */
@Component
class GoogleVolumes {
    private final GoogleBooks google;
    private final BookImport books;
    private final Copies copies;

    GoogleVolumes(GoogleBooks google, BookImport books, Copies copies) {
        this.google = google;
        this.books = books;
        this.copies = copies;
    }

    /** @return empty where Google knows no such book */
    Optional<Taken> take(WantedVolume wanted, UUID by) {
        var origin = new Origin(ImportSource.GOOGLE_BOOKS.code(), by);
        var found = wanted.volumeId().isPresent()
                ? google.volume(wanted.volumeId().get())
                : wanted.isbn().flatMap(google::byIsbn);
        return found.map(book -> books.take(origin, book, OnMatch.FILL_GAPS)).map(taken -> stocked(taken, wanted));
    }

    private Taken stocked(Taken taken, WantedVolume wanted) {
        if (wanted.copies() > 0) {
            taken.book().ifPresent(id -> copies.add(id, wanted.copies()));
        }
        return taken;
    }
}
