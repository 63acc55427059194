package org.carrel.platform.http;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** The usual answers about one resource, with its entity tag. */
public final class Answers {
    private Answers() {}

    /** 200 with an ETag; Spring turns it into 304 where If-None-Match names the same version. */
    public static <T> ResponseEntity<T> ok(T body, int version) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    /** 201 with Location and an ETag. */
    public static <T> ResponseEntity<T> created(String location, T body, int version) {
        return ResponseEntity.created(URI.create(location)).eTag(tag(version)).body(body);
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }
}
