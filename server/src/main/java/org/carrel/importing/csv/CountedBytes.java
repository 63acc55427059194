package org.carrel.importing.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how far a file has been read. */
final class CountedBytes extends FilterInputStream {
    private long read;

    CountedBytes(InputStream in) {
        super(in);
    }

    long soFar() {
        return read;
    }

    @Override
    public int read() throws IOException {
        var b = super.read();
        read += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        var n = super.read(buffer, from, length);
        read += Math.max(n, 0);
        return n;
    }
}
