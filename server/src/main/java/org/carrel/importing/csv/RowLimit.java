package org.carrel.importing.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a row that does not end, such as behind a quote that nobody closed, before it fills the memory. */
final class RowLimit extends FilterReader {
    private static final int MOST = 1_000_000;
    private int read;

    RowLimit(Reader in) {
        super(in);
    }

    void rowEnded() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        var n = super.read(buffer, from, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > MOST) {
            throw new IOException("a row is longer than %,d characters: is a quote not closed?".formatted(MOST));
        }
    }
}
