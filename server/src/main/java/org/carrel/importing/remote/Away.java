package org.carrel.importing.remote;

import java.time.Duration;
import org.carrel.platform.http.ProblemException;
import org.springframework.http.HttpStatus;

/** A source does not answer, or not with anything of use. Answered with 503 and Retry-After. */
public class Away extends ProblemException {
    private final String cause;

    /** @param cause what was seen, for the log and the report of a run; never shown to readers */
    Away(Neighbour who, String cause, Duration retryAfter) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                who.awayCode(),
                who.name() + " cannot be reached at the moment. Everything else works; try again later.");
        this.cause = cause;
        retryAfter(retryAfter);
    }

    public String seen() {
        return cause;
    }
}
