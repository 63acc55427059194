package org.carrel.exporting;

import java.io.IOException;
import java.io.OutputStream;
import org.carrel.catalogue.SourceRecord;

/** MARC 21 as ISO 2709, in UTF-8 unless a record came otherwise. */
final class IsoWriter implements BookWriter {
    private final OutputStream out;
    private final MarcRecords records = new MarcRecords();

    IsoWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(ExportedBook book) throws IOException {
        var came = book.asItCame(SourceRecord.Kind.MARC).filter(SoundRecord::is);
        out.write(came.isPresent() ? came.get() : FittingRecord.bytes(records.of(book)));
    }

    @Override
    public void end() {}
}
