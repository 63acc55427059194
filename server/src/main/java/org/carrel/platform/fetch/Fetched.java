package org.carrel.platform.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** An answer whose body is still to be read. It holds a connection until it is closed. */
public final class Fetched implements Closeable {
    private final WebAddress address;
    private final AnswerHead head;
    private final InputStream body;

    Fetched(WebAddress address, AnswerHead head, InputStream body) {
        this.address = address;
        this.head = head;
        this.body = body;
    }

    /** Where it was in the end, after redirects. */
    public WebAddress address() {
        return address;
    }

    public int status() {
        return head.status();
    }

    public Optional<String> header(String name) {
        return head.field(name);
    }

    /** Unpacked where it came packed. It throws {@link FetchFailed} where it is too long, too slow or cut off. */
    public InputStream body() {
        return body;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
