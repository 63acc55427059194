package org.carrel.importing.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Text of which a part may be written as something else: bytes that make no sense are read as what Windows wrote in western
 * Europe. A table put together from several shows this in a few rows far down.
 */
final class LenientText extends Reader {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).flip();
    private boolean ended;

    LenientText(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        var chars = CharBuffer.wrap(buffer, from, length).slice();
        while (chars.position() == 0 && length > 0) {
            var result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                foreign(result.length(), chars);
            } else if (result.isUnderflow() && chars.position() == 0 && !fill()) {
                return -1;
            } else if (result.isOverflow() && chars.position() == 0) {
                throw new IOException("no room for one character");
            }
        }
        return chars.position();
    }

    private void foreign(int count, CharBuffer chars) {
        var odd = new byte[Math.min(count, chars.remaining())];
        bytes.get(odd);
        chars.put(WESTERN.decode(ByteBuffer.wrap(odd)));
    }

    /** @return whether there is anything left to decode */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        bytes.compact();
        var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read));
        bytes.flip();
        return !ended || bytes.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
