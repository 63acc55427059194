package org.carrel.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over the limit with 413: at once by their declared length, else as soon as they pass it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimit extends OncePerRequestFilter {
    private final HttpProperties properties;
    private final LargeBodies large;
    private final ProblemWriter problems;

    BodyLimit(HttpProperties properties, LargeBodies large, ProblemWriter problems) {
        this.properties = properties;
        this.large = large;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest asSent, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var request = OneContentType.of(asSent);
        var most = most(request);
        if (request.getContentLengthLong() > most) {
            problems.write(request, response, tooLarge(most));
        } else if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null) {
            chain.doFilter(new Limited(request, most), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private long most(HttpServletRequest request) {
        var usual = properties.maxBody().toBytes();
        return request.getContentLengthLong() == 0 || isWithoutBody(request)
                ? usual
                : large.allowed(request).orElse(usual);
    }

    private static boolean isWithoutBody(HttpServletRequest request) {
        return request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null;
    }

    private static ProblemException tooLarge(long most) {
        return new ProblemException(
                HttpStatus.CONTENT_TOO_LARGE,
                "too_large",
                String.format(Locale.ROOT, "The body must be at most %,d bytes.", most));
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long most;
        private @Nullable Counted counted;

        private Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (counted == null) {
                counted = new Counted(super.getInputStream(), most);
            }
            return counted;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private final long most;
        private long left;

        private Counted(ServletInputStream body, long most) {
            this.body = body;
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            return count(body.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = body.read(bytes, from, length);
            return count(read, read);
        }

        private int count(int result, int bytes) {
            left -= result < 0 ? 0 : bytes;
            if (left < 0) {
                throw tooLarge(most);
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
