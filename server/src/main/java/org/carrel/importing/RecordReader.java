package org.carrel.importing;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads a file row by row, in constant memory; what is broken becomes an unfit row, never an exception. */
public interface RecordReader extends Closeable {
    /**
     * @return empty at the end
     * @throws IOException when the file itself cannot be read
     */
    Optional<ReadRow> next() throws IOException;

    /** Passes over rows that were dealt with earlier, faster than reading them. */
    void skip(int rows) throws IOException;

    /** How many bytes of the file are behind it. */
    long position();
}
