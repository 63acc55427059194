package org.carrel.search.index;

import java.time.Duration;
import org.carrel.platform.http.ProblemException;
import org.springframework.http.HttpStatus;

/** There is no index to search at the moment; one is being made. Answered with 503 and Retry-After. */
public final class IndexAway extends ProblemException {
    IndexAway() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "search_index_building",
                "The search index is being made. Everything else works; try again shortly.");
        retryAfter(Duration.ofSeconds(2));
    }
}
