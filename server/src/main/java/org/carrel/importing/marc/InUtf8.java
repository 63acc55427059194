package org.carrel.importing.marc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.regex.Pattern;

/** XML of any encoding as UTF-8; where it is that already, byte for byte. */
final class InUtf8 extends InputStream {
    private static final int HEAD = 200;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private final Reader text;
    private final char[] chars = new char[8_192];
    private ByteArrayInputStream now = new ByteArrayInputStream(new byte[0]);

    private InUtf8(Reader text) {
        this.text = text;
    }

    static InputStream of(InputStream file) throws IOException {
        var in = new PushbackInputStream(file, HEAD);
        var head = in.readNBytes(HEAD);
        in.unread(head);
        var charset = charset(head);
        return charset.equals(UTF_8) ? in : new InUtf8(new InputStreamReader(in, charset));
    }

    private static Charset charset(byte[] head) throws IOException {
        if (head.length > 1 && (head[0] == 0 || head[1] == 0 || head[0] == -1 || head[0] == -2)) {
            return UTF_16;
        }
        var declared = DECLARED.matcher(new String(head, ISO_8859_1));
        if (!declared.find() || declared.group(1).equalsIgnoreCase("us-ascii")) {
            return UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException e) {
            throw new IOException("Its encoding, " + declared.group(1) + ", is not known.", e);
        }
    }

    @Override
    public int read() throws IOException {
        return more() ? now.read() : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return more() ? now.read(into, from, length) : -1;
    }

    private boolean more() throws IOException {
        while (now.available() == 0) {
            var read = text.read(chars);
            if (read < 0) {
                return false;
            }
            now = new ByteArrayInputStream(whole(read).getBytes(UTF_8));
        }
        return true;
    }

    /** Not half of a character that takes two. */
    private String whole(int read) throws IOException {
        var piece = new String(chars, 0, read);
        if (!Character.isHighSurrogate(chars[read - 1])) {
            return piece;
        }
        var other = text.read();
        return other < 0 ? piece : piece + (char) other;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
