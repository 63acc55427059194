package org.carrel.importing.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * How a file is written.
 *
 * @param charset UTF-8; UTF-16 where a byte order mark says so; else what Windows wrote in western Europe
 * @param delimiter what sets cells apart
 */
record CsvText(Charset charset, char delimiter) {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_HEADER = 64 * 1024;

    static CsvText of(Path file) throws IOException {
        var charset = charset(file);
        return new CsvText(charset, delimiter(file, charset));
    }

    boolean isFallback() {
        return charset.equals(WESTERN);
    }

    /** Reads from a stream of the file's bytes, without the byte order mark. */
    Reader reader(InputStream in) throws IOException {
        var reader = new PushbackReader(new InputStreamReader(in, charset), 1);
        var first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private static Charset charset(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            var mark = in.read() << 8 | in.read();
            if (mark == 0xFEFF || mark == 0xFFFE) {
                return StandardCharsets.UTF_16;
            }
            in.reset();
            return isUtf8(in) ? StandardCharsets.UTF_8 : WESTERN;
        }
    }

    private static boolean isUtf8(InputStream in) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var buffer = new char[16 * 1024];
        try (var reader = new InputStreamReader(in, strict)) {
            while (reader.read(buffer) >= 0) {
                // Only whether it can be read matters here.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The one that the first line has most of, outside of quotes. */
    private static char delimiter(Path file, Charset charset) throws IOException {
        try (var reader = new InputStreamReader(Files.newInputStream(file), charset)) {
            var header = new StringBuilder();
            var quoted = false;
            for (var c = reader.read(); c >= 0 && header.length() < LONGEST_HEADER; c = reader.read()) {
                quoted ^= c == '"';
                if (!quoted && (c == '\n' || c == '\r') && !header.toString().isBlank()) {
                    break;
                }
                if (!quoted) {
                    header.append((char) c);
                }
            }
            return Stream.of('\t', ';', '|', ',')
                    .max(Comparator.comparingLong(
                            d -> header.chars().filter(c -> c == d).count()))
                    .orElse(',');
        }
    }
}
