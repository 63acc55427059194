package org.carrel.importing.job;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks a file that is packed with gzip, as long as what comes out of it is in proportion. */
final class Expansion extends FilterInputStream {
    private static final long ALWAYS_FINE = 16L * 1024 * 1024;
    private static final int MOST = 200;
    private final StoredFile packed;
    private long unpacked;

    private Expansion(InputStream unpacking, StoredFile packed) {
        super(unpacking);
        this.packed = packed;
    }

    /** The file itself where it is not packed. */
    static InputStream of(StoredFile file) throws IOException {
        var buffered = new BufferedInputStream(file, 64 * 1024);
        buffered.mark(2);
        var isPacked = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return isPacked ? new Expansion(new GZIPInputStream(buffered, 64 * 1024), file) : buffered;
    }

    @Override
    public int read() throws IOException {
        return (int) count(super.read(), 1);
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        var read = super.read(buffer, from, length);
        return (int) count(read, read);
    }

    private long count(long result, int bytes) throws IOException {
        unpacked += result < 0 ? 0 : bytes;
        if (unpacked > ALWAYS_FINE && unpacked > MOST * packed.position()) {
            throw new IOException(
                    "The file unpacks to more than %d times its size. Unpack it, and see what it is.".formatted(MOST));
        }
        return result;
    }
}
