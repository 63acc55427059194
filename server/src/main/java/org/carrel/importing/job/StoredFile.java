package org.carrel.importing.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;

/** Reads a file piece by piece, with one piece in memory, and knows how far it has come. */
final class StoredFile extends InputStream {
    private final FileStore files;
    private final UUID id;
    private byte[] piece = new byte[0];
    private int at;
    private int next;
    private long before;
    private boolean ended;

    StoredFile(FileStore files, UUID id) {
        this.files = files;
        this.id = id;
    }

    /** How many of its bytes are behind. */
    long position() {
        return before + at;
    }

    @Override
    public int read() throws IOException {
        return more() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        var some = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, buffer, from, some);
        at += some;
        return some;
    }

    private boolean more() {
        while (at == piece.length && !ended) {
            var read = files.chunk(id, next);
            before += piece.length;
            at = 0;
            piece = read.orElseGet(() -> new byte[0]);
            ended = read.isEmpty();
            next++;
        }
        return !ended;
    }
}
