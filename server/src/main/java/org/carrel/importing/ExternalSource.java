package org.carrel.importing;

import java.util.List;
import java.util.Optional;
import org.carrel.catalogue.Isbn;

/**
 * A catalogue elsewhere that is asked book by book. Each is a bean of its own package; all are asked at once, and their answers
 * made one. Every method throws a {@link org.carrel.platform.http.ProblemException} (503 with Retry-After) when it does not
 * answer.
 */
public interface ExternalSource {
    ImportSource source();

    /** The book that bears this number. */
    Optional<ExternalBook> byIsbn(Isbn isbn);

    /** @param limit 1 to 40 */
    List<ExternalBook> search(String query, int limit);

    /** About how many pixels high a cover of theirs is, by its address; 0 where it is none of theirs. */
    int coverHeight(String address);
}
