package org.carrel.importing;

import java.io.IOException;
import java.io.InputStream;

/** A kind of file that books come in. Each is a bean of its source's package. */
public interface RecordFormat {
    ImportSource source();

    /** @param head the first bytes of the file, up to 4,096 */
    boolean recognises(byte[] head, String fileName);

    /** @throws IOException when the file cannot be read, or nothing in it can; its message is for the one who sent it */
    RecordReader open(InputStream file, ReadingOptions options) throws IOException;
}
