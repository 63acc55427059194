package org.carrel.platform.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer kept for whoever asks the same again. */
final class KeptAnswer {
    private static final List<String> KEPT_HEADERS =
            List.of("Content-Type", "Location", "ETag", "Link", "WWW-Authenticate");
    /** These say something about the moment, not about the request. */
    private static final Set<Integer> OF_THE_MOMENT = Set.of(401, 408, 423, 429);

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    KeptAnswer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    static boolean isWorthKeeping(int status) {
        return status < 500 && !OF_THE_MOMENT.contains(status);
    }

    static KeptAnswer of(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    KeptAnswer withoutBody() {
        return new KeptAnswer(status, Map.of(), new byte[0]);
    }

    static Map<String, Collection<String>> headersOf(HttpServletResponse response) {
        var headers = new LinkedHashMap<String, Collection<String>>();
        response.getHeaderNames().forEach(name -> headers.put(name, List.copyOf(response.getHeaders(name))));
        return headers;
    }

    void replayTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
