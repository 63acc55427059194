package org.carrel.platform.http;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Something outside a module's own rules stopped the request: not signed in, too many requests, a neighbour is away. */
public class ProblemException extends RuntimeException {
    private final HttpStatus status;
    private final String code;
    private final HttpHeaders headers = new HttpHeaders();
    private List<Reason> reasons = List.of();

    public ProblemException(HttpStatus status, String code, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** 503, to be tried again in a few seconds. */
    public static ProblemException unavailable(String code, String sentence) {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, code, sentence).retryAfter(Duration.ofSeconds(5));
    }

    public ProblemException header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    /** @param reason says with its facts what a program needs to go on */
    public ProblemException because(Reason reason) {
        reasons = List.of(reason);
        return this;
    }

    /** @param wait rounded up to whole seconds, at least one */
    public ProblemException retryAfter(Duration wait) {
        return header(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    public HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    List<Reason> reasons() {
        return reasons;
    }

    public HttpHeaders headers() {
        return headers;
    }
}
