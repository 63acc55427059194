package org.carrel.platform.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A body that comes in chunks (RFC 9112, 7.1). */
final class ChunkedBody extends InputStream {
    private final InputStream in;
    private long left;
    private boolean begun;
    private boolean ended;

    ChunkedBody(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        var read = in.read(bytes, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException("It ended early.");
        }
        left -= read;
        return read;
    }

    private void nextChunk() throws IOException {
        if (begun) {
            AnswerHead.line(in);
        }
        begun = true;
        left = size(AnswerHead.line(in).replaceFirst(";.*", "").strip());
        if (left == 0) {
            ended = true;
        }
    }

    private static long size(String hex) throws IOException {
        if (!hex.matches("[0-9a-fA-F]{1,15}")) {
            throw FetchFailed.bad("Its chunks cannot be told apart.");
        }
        return Long.parseLong(hex, 16);
    }
}
