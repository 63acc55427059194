package org.carrel.platform.http;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A refusal on its way out: thrown by controllers only, in the last step, when a service's sealed result says no.
 * Services return refusals as values.
 */
public class Refused extends RuntimeException {
    private final HttpStatus status;
    private final List<Reason> reasons;
    private final HttpHeaders headers = new HttpHeaders();

    public Refused(HttpStatus status, List<Reason> reasons) {
        super(reasons.toString(), null, false, false);
        this.status = status;
        this.reasons = List.copyOf(reasons);
    }

    /** The state of things says no: 409, with all reasons. */
    public static Refused conflict(List<Reason> reasons) {
        return new Refused(HttpStatus.CONFLICT, reasons);
    }

    public static Refused conflict(String code, String message) {
        return conflict(List.of(Reason.of(code, message)));
    }

    /** @param what the resource's name in the singular, such as {@code book} */
    public static Refused notFound(String what) {
        return new Refused(HttpStatus.NOT_FOUND, List.of(Reason.of("not_found", "There is no such " + what + ".")));
    }

    /** Somebody was faster: the version named by If-Match is not the current one. */
    public static Refused stale() {
        return new Refused(
                HttpStatus.PRECONDITION_FAILED,
                List.of(Reason.of(
                        "changed_meanwhile", "It was changed meanwhile; read it again and repeat the change.")));
    }

    public static Refused forbidden(String code, String message) {
        return new Refused(HttpStatus.FORBIDDEN, List.of(Reason.of(code, message)));
    }

    public Refused header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    HttpHeaders headers() {
        return headers;
    }

    public HttpStatus status() {
        return status;
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
