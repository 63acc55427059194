package org.carrel.exporting;

import java.io.IOException;

/** Writes a file book by book. */
sealed interface BookWriter permits IsoWriter, XmlWriter, JsonWriter, CsvWriter, RisWriter, BibtexWriter {
    void write(ExportedBook book) throws IOException;

    /** Writes what stands behind the last book; the stream stays open. */
    void end() throws IOException;
}
