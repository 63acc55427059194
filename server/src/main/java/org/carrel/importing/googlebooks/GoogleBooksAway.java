package org.carrel.importing.googlebooks;

import java.time.Duration;
import org.carrel.platform.http.ProblemException;
import org.springframework.http.HttpStatus;

/** Google Books does not answer, or not with anything of use. Answered with 503 and Retry-After. */
class GoogleBooksAway extends ProblemException {
    private final String cause;

    /** @param cause what was seen, for the log and the report of a run; never shown to readers */
    GoogleBooksAway(String cause, Duration retryAfter) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "google_books_away",
                "Google Books cannot be reached at the moment. Everything else works; try again later.");
        this.cause = cause;
        retryAfter(retryAfter);
    }

    String seen() {
        return cause;
    }
}
