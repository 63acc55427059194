package org.carrel.importing.external;

import org.carrel.catalogue.Isbn;
import org.carrel.platform.http.Fields;

/**
 * A book that is to come in.
 *
 * @param copies how many copies the library has of it; 0 by default
 */
record WantedBook(Isbn isbn, int copies) {
    static WantedBook read(Fields in) {
        var isbn = in.text("isbn", 100).as(Isbn::parse).required();
        var copies = in.whole("copies", 0, 1_000).or(0);
        in.done();
        return new WantedBook(isbn.get(), copies.get());
    }
}
