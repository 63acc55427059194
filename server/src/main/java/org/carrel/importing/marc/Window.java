package org.carrel.importing.marc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stretch of a file that moves forward: bytes are looked at by their distance from its start, and read when they are needed. */
final class Window implements Closeable {
    private static final int STEP = 256 * 1024;
    private final InputStream in;
    private byte[] bytes = new byte[STEP];
    private int start;
    private int end;
    private long behind;
    private boolean ended;

    Window(InputStream in) {
        this.in = in;
    }

    /** Whether there are that many bytes from the start on. */
    boolean has(int count) throws IOException {
        while (end - start < count && !ended) {
            fill(count);
        }
        return end - start >= count;
    }

    /** A byte that {@link #has} said is there. */
    byte at(int distance) {
        return bytes[start + distance];
    }

    /** How far it is to the next byte of this value, from {@code distance} on; -1 where the first {@code most} bytes have none. */
    int find(byte wanted, int distance, int most) throws IOException {
        for (var i = distance; i < most; i++) {
            if (start + i >= end && !has(i + 1)) {
                return -1;
            }
            if (bytes[start + i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    boolean startsWith(byte[] wanted, int distance) throws IOException {
        return has(distance + wanted.length)
                && Arrays.equals(bytes, start + distance, start + distance + wanted.length, wanted, 0, wanted.length);
    }

    /** Those bytes, fewer at the end of the file; the window moves behind them. */
    byte[] take(int count) throws IOException {
        has(count);
        var taken = Arrays.copyOfRange(bytes, start, Math.min(start + count, end));
        pass(taken.length);
        return taken;
    }

    /** Moves forward over bytes that are there. */
    void pass(int count) {
        start += count;
        behind += count;
    }

    long position() {
        return behind;
    }

    /** How many bytes have been read already. */
    int size() {
        return end - start;
    }

    private void fill(int count) throws IOException {
        if (start > 0 && bytes.length - end < STEP / 2) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            end -= start;
            start = 0;
        }
        if (bytes.length - end < STEP / 2) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, count));
        }
        var read = in.read(bytes, end, bytes.length - end);
        ended = read < 0;
        end += Math.max(read, 0);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
