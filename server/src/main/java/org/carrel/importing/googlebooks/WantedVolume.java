package org.carrel.importing.googlebooks;

import java.util.Optional;
import org.carrel.catalogue.Isbn;
import org.carrel.platform.http.Fields;

/**
 * One book of Google's that is to come in: by Google's id, or by its ISBN.
 *
 * @param copies how many copies the library has of it; 0 by default
 */
record WantedVolume(Optional<String> volumeId, Optional<Isbn> isbn, int copies) {
    static WantedVolume read(Fields in) {
        var volumeId = in.text("volumeId", 40)
                .where(id -> id.matches("[A-Za-z0-9_-]+"), "volume_id", "Must be an id that Google Books gave.")
                .optional();
        var isbn = in.text("isbn", 30).as(Isbn::parse).optional();
        var copies = in.whole("copies", 0, 1_000).or(0);
        if (volumeId.get().isPresent() == isbn.get().isPresent()) {
            in.report("volumeId", "one_of", "Give either volumeId or isbn.");
        }
        in.done();
        return new WantedVolume(volumeId.get(), isbn.get(), copies.get());
    }

    /** The field that says which. */
    String field() {
        return volumeId.isPresent() ? "volumeId" : "isbn";
    }
}
