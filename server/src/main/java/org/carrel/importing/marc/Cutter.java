package org.carrel.importing.marc;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Finds where each record of a file begins and ends, without looking at what it says. */
interface Cutter extends Closeable {
    /** The most bytes of a record that anybody reads; real ones stay far below. */
    int LONGEST = 4 * 1024 * 1024;

    /** @return empty at the end */
    Optional<RawRecord> next() throws IOException;

    /** How many bytes of the file are behind it. */
    long position();
}
