package org.carrel.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** A book as it goes out: its JSON, and the entity tag of its version. */
final class RenderedBook {
    private final String etag;
    private final byte[] json;

    private RenderedBook(String etag, byte[] json) {
        this.etag = etag;
        this.json = json;
    }

    static RenderedBook of(Book book, JsonMapper json) {
        return new RenderedBook("\"" + book.version() + "\"", json.writeValueAsBytes(book));
    }

    /** In bytes, about. */
    int size() {
        return json.length + 200;
    }

    /** For Spring MVC, which compares entity tags itself. */
    ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .eTag(etag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json);
    }

    void writeTo(HttpServletResponse response, @Nullable String ifNoneMatch) throws IOException {
        response.setHeader(HttpHeaders.ETAG, etag);
        if (Optional.ofNullable(ifNoneMatch).filter(this::isKnown).isPresent()) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    /** Any of the tags, weak or strong (RFC 9110, 13.1.2). */
    private boolean isKnown(String ifNoneMatch) {
        if (ifNoneMatch.equals("*")) {
            return true;
        }
        for (var tag : ifNoneMatch.split(",", -1)) {
            var bare = tag.strip();
            if (bare.equals(etag) || bare.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }
}
