package org.carrel.platform.fetch;

import java.io.IOException;
import java.io.InputStream;
import org.carrel.platform.fetch.FetchFailed.Kind;

/** A body as its reader has it: no longer than wanted, and what breaks says why. */
final class WatchedBody extends InputStream {
    private final InputStream in;
    private final Deadline deadline;
    private final long most;
    private long passed;

    WatchedBody(InputStream in, Deadline deadline, long most) {
        this.in = in;
        this.deadline = deadline;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = Failures.told(deadline, () -> in.read(bytes, offset, length));
        passed += Math.max(0, read);
        if (passed > most) {
            throw tooLarge(most);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        deadline.close();
    }

    static FetchFailed tooLarge(long most) {
        return new FetchFailed(Kind.TOO_LARGE, "It is larger than %,d bytes.".formatted(most));
    }
}
