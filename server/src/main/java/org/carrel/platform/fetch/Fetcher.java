package org.carrel.platform.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.carrel.platform.fetch.FetchFailed.Kind;

/**
 * Reads one address over HTTP/1.1, for whoever gave it. It speaks HTTP itself because it must choose the address that it
 * connects to, which the client of the JDK does not let anybody do. One request a connection; a body as a stream.
 */
public final class Fetcher {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private final FetchProperties properties;
    private final Connections connections;

    Fetcher(FetchProperties properties, Connections connections) {
        this.properties = properties;
        this.connections = connections;
    }

    /**
     * Opens what is there, whatever its status, after redirects. The caller closes it.
     *
     * @throws FetchFailed why there is nothing to read
     */
    public Fetched open(Wanted wanted) throws FetchFailed {
        var deadline = new Deadline(wanted.within());
        var done = false;
        try {
            var fetched = Failures.told(deadline, () -> follow(wanted, deadline));
            done = true;
            return fetched;
        } finally {
            if (!done) {
                closeQuietly(deadline);
            }
        }
    }

    private Fetched follow(Wanted wanted, Deadline deadline) throws IOException {
        var address = wanted.address();
        for (var hops = 0; hops <= properties.mostRedirects(); hops++) {
            var socket = connections.open(address, deadline);
            socket.getOutputStream().write(request(address, wanted).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var in = new BufferedInputStream(socket.getInputStream(), 64 * 1_024);
            var head = AnswerHead.read(in);
            if (!REDIRECTS.contains(head.status())) {
                var body = new WatchedBody(body(head, in, wanted.mostBytes()), deadline, wanted.mostBytes());
                return new Fetched(address, head, body);
            }
            address = head.field("Location")
                    .filter(location -> !location.isEmpty())
                    .flatMap(address::redirect)
                    .orElseThrow(() -> new FetchFailed(Kind.FORBIDDEN, "It redirects to where nothing may be read."));
        }
        throw FetchFailed.bad("It redirects more than %d times.".formatted(properties.mostRedirects()));
    }

    private String request(WebAddress address, Wanted wanted) {
        var request = new StringBuilder("GET ")
                .append(address.target())
                .append(" HTTP/1.1\r\nHost: ")
                .append(address.authority())
                .append("\r\nUser-Agent: ")
                .append(properties.userAgent())
                .append("\r\nConnection: close\r\nAccept-Encoding: identity\r\n");
        wanted.headers()
                .forEach((name, value) ->
                        request.append(name).append(": ").append(value).append("\r\n"));
        return request.append("\r\n").toString();
    }

    private static InputStream body(AnswerHead head, InputStream in, long most) throws IOException {
        if (head.status() == 204 || head.status() == 304) {
            return InputStream.nullInputStream();
        }
        return switch (head.field("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT)) {
            case "identity" -> framed(head, in, most);
            case "gzip", "x-gzip" -> new GZIPInputStream(framed(head, in, most), 64 * 1_024);
            default -> throw FetchFailed.bad("It is packed in a way that was not asked for.");
        };
    }

    private static InputStream framed(AnswerHead head, InputStream in, long most) throws IOException {
        var coding = head.field("Transfer-Encoding").map(c -> c.toLowerCase(Locale.ROOT));
        if (coding.isPresent()) {
            if (!coding.get().equals("chunked")) {
                throw FetchFailed.bad("It is sent in a way that was not asked for.");
            }
            return new ChunkedBody(in);
        }
        var length = head.field("Content-Length");
        if (length.isEmpty()) {
            return in;
        }
        if (!length.get().matches("\\d{1,18}")) {
            throw FetchFailed.bad("It does not say how long it is.");
        }
        var size = Long.parseLong(length.get());
        if (size > most) {
            throw WatchedBody.tooLarge(most);
        }
        return new SizedBody(in, size);
    }

    private static void closeQuietly(Deadline deadline) {
        try {
            deadline.close();
        } catch (IOException e) {
            // What failed before it is what the caller hears of.
        }
    }
}
