package org.carrel.platform.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The first lines of an answer in HTTP/1.1 (RFC 9112). */
record AnswerHead(int status, Map<String, String> fields) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");
    private static final int LONGEST_LINE = 16 * 1_024;
    private static final int MOST_LINES = 200;

    /** Passes over what is only a sign of life (1xx). */
    static AnswerHead read(InputStream in) throws IOException {
        for (var heads = 0; heads < 10; heads++) {
            var head = one(in);
            if (head.status >= 200) {
                return head;
            }
        }
        throw FetchFailed.bad("It never came to an answer.");
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)));
    }

    /** One line without its end, which is CRLF or LF. */
    static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("It ended in the middle of its head.");
            }
            if (line.size() == LONGEST_LINE) {
                throw FetchFailed.bad("It has a line that is too long.");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static AnswerHead one(InputStream in) throws IOException {
        var status = STATUS.matcher(line(in));
        if (!status.matches()) {
            throw FetchFailed.bad("What is there does not speak HTTP/1.1.");
        }
        var fields = new TreeMap<String, String>();
        for (var lines = 0; lines < MOST_LINES; lines++) {
            var line = line(in);
            if (line.isEmpty()) {
                return new AnswerHead(Integer.parseInt(status.group(1)), fields);
            }
            var colon = line.indexOf(':');
            if (colon > 0) {
                var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                fields.merge(name, line.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
            }
        }
        throw FetchFailed.bad("Its head is too long.");
    }
}
