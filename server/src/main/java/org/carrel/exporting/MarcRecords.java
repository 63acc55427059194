package org.carrel.exporting;

import java.util.Optional;
import org.carrel.catalogue.SourceRecord;
import org.carrel.marc.Decoded;
import org.carrel.marc.MarcDecoder;
import org.marc4j.marc.Record;

/** The MARC record of a book: the one that it came from, brought up to date if it was edited, or a new one. Serves one thread. */
final class MarcRecords {
    private final MarcDecoder decoder = new MarcDecoder();

    Record of(ExportedBook book) {
        var source = book.source().flatMap(this::decoded);
        if (source.isPresent() && book.unedited()) {
            return source.get();
        }
        var fresh = NativeRecord.of(book);
        return source.map(record -> EditedRecord.of(record, fresh)).orElse(fresh);
    }

    private Optional<Record> decoded(SourceRecord source) {
        return decoder.decode(source) instanceof Decoded.Good(var record, var repairs)
                ? Optional.of(record)
                : Optional.empty();
    }
}
