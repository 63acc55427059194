package org.carrel.platform.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A request whose body has been read, so that it can be recognised; it can be read again. */
class WholeRequest extends HttpServletRequestWrapper {
    private final byte[] body;
    private final ServletInputStream stream;

    private WholeRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        this.stream = new Memory(new ByteArrayInputStream(body));
    }

    static WholeRequest read(HttpServletRequest request) throws IOException {
        return new WholeRequest(request, request.getInputStream().readAllBytes());
    }

    /** SHA-256 of method, address and body, in hexadecimal. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var query = Optional.ofNullable(getQueryString()).orElse("");
            digest.update((getMethod() + "\n" + getRequestURI() + "?" + query + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return stream;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static final class Memory extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        private Memory(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read at once, never by events");
        }
    }
}
