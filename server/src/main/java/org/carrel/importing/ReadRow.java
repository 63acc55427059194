package org.carrel.importing;

import java.util.List;
import java.util.Optional;
import org.carrel.catalogue.SourceRecord;

/** One row or record of a file, as far as it could be read. */
public sealed interface ReadRow {
    /** As a spreadsheet counts rows (the first row of data is 2), or the place of a record in its file, from 1. */
    int number();

    /** For the report: the row itself, or a record in a form that people can read. */
    String original();

    /**
     * It is a book.
     *
     * @param record where the row is a record that is kept as it came
     */
    record Fit(int number, ExternalBook book, String original, Optional<SourceRecord> record, List<IncomingCopy> copies)
            implements ReadRow {
        public Fit {
            copies = List.copyOf(copies);
        }

        /** A book and nothing else. */
        public static Fit plain(int number, ExternalBook book, String original) {
            return new Fit(number, book, original, Optional.empty(), List.of());
        }
    }

    /** It makes no book. */
    record Unfit(int number, String reason, String original, Optional<SourceRecord> record) implements ReadRow {}
}
