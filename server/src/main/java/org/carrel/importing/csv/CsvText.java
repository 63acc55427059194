package org.carrel.importing.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * How a file is written, found out from its beginning.
 *
 * @param charset UTF-8; UTF-16 where a byte order mark says so; else what Windows wrote in western Europe
 * @param delimiter what sets cells apart
 */
record CsvText(Charset charset, char delimiter) {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BEGINNING = 64 * 1024;

    /** Looks at the beginning, and leaves the stream where it was. */
    static CsvText of(BufferedInputStream file) throws IOException {
        file.mark(BEGINNING + 1);
        var beginning = file.readNBytes(BEGINNING);
        file.reset();
        return of(beginning);
    }

    static CsvText of(byte[] beginning) {
        var charset = charset(beginning);
        return new CsvText(charset, delimiter(new String(beginning, charset)));
    }

    static BufferedInputStream buffered(InputStream in) {
        return new BufferedInputStream(in, BEGINNING + 1);
    }

    boolean isFallback() {
        return charset.equals(WESTERN);
    }

    /** Reads from a stream of the file's bytes, without the byte order mark. */
    Reader reader(InputStream in) throws IOException {
        var text = charset.equals(StandardCharsets.UTF_8)
                ? new LenientText(in, charset)
                : new InputStreamReader(in, charset);
        var reader = new PushbackReader(text, 1);
        var first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private static Charset charset(byte[] beginning) {
        if (beginning.length >= 2) {
            var mark = (beginning[0] & 0xFF) << 8 | (beginning[1] & 0xFF);
            if (mark == 0xFEFF || mark == 0xFFFE) {
                return StandardCharsets.UTF_16;
            }
        }
        return isUtf8(beginning) ? StandardCharsets.UTF_8 : WESTERN;
    }

    /** The last character may be cut in two. */
    private static boolean isUtf8(byte[] beginning) {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var chars = CharBuffer.allocate(beginning.length + 1);
        return !strict.decode(ByteBuffer.wrap(beginning), chars, beginning.length < BEGINNING)
                .isError();
    }

    /** The one that the first line has most of, outside of quotes. */
    private static char delimiter(String text) {
        var header = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r') && !header.toString().isBlank()) {
                break;
            }
            if (!quoted) {
                header.append(c);
            }
        }
        return Stream.of('\t', ';', '|', ',')
                .max(Comparator.comparingLong(
                        d -> header.chars().filter(c -> c == d).count()))
                .orElse(',');
    }
}
