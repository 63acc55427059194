package org.carrel.exporting;

import java.util.List;
import java.util.Optional;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.SourceRecord;

/**
 * A book on its way out.
 *
 * @param source the record that it came from
 * @param unedited whether the record still tells it as it is
 */
record ExportedBook(Book book, Optional<SourceRecord> source, boolean unedited, List<ExportedCopy> copies) {
    ExportedBook {
        copies = List.copyOf(copies);
    }

    /** Its record byte for byte, where it came in this form and nobody edited it. */
    Optional<byte[]> asItCame(SourceRecord.Kind kind) {
        return source.filter(record -> unedited && record.kind() == kind).map(SourceRecord::content);
    }
}
