package org.carrel.importing.googlebooks;

import java.util.Locale;
import org.carrel.importing.ImportSource;
import org.carrel.platform.http.Fields;

/**
 * A query whose finds are to come in.
 *
 * @param limit at most so many volumes, 1 to 400
 */
record WantedRun(ImportSource source, String query, int limit) {
    static WantedRun read(Fields in) {
        var source = in.oneOf("source", ImportSource.class)
                .where(
                        s -> s == ImportSource.GOOGLE_BOOKS,
                        "not_allowed",
                        "Must be: " + ImportSource.GOOGLE_BOOKS.name().toLowerCase(Locale.ROOT)
                                + ". A CSV file is imported with the command import-csv.")
                .required();
        var q = in.text("query", 500).required();
        var limit = in.whole("limit", 1, 400).or(40);
        in.done();
        return new WantedRun(source.get(), q.get(), limit.get());
    }
}
