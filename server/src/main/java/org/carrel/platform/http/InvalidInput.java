package org.carrel.platform.http;

import java.util.List;
import org.springframework.http.HttpStatus;

/** What came in makes no sense: every field that is wrong, at once. Answered with 400, or 422 where it is well-formed. */
public class InvalidInput extends RuntimeException {
    private final HttpStatus status;
    private final List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        this(HttpStatus.BAD_REQUEST, errors);
    }

    private InvalidInput(HttpStatus status, List<FieldError> errors) {
        super(errors.toString());
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    public static InvalidInput field(String field, String code, String message) {
        return new InvalidInput(List.of(new FieldError(field, code, message)));
    }

    /** Well-formed but not acceptable, such as an identifier that names nothing: 422. */
    public static InvalidInput notAcceptable(String field, String code, String message) {
        return new InvalidInput(HttpStatus.UNPROCESSABLE_CONTENT, List.of(new FieldError(field, code, message)));
    }

    public HttpStatus status() {
        return status;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
