package org.carrel.importing;

import java.util.List;
import java.util.function.Consumer;

/** A source that is asked by query. Each is a bean of its own package. */
public interface QuerySource {
    ImportSource source();

    /** The most that may be asked for at once. */
    int most();

    /**
     * Asks, and hands on what is found, page by page, in the source's own order. Rows are numbered from 1, and a row counts
     * towards the limit whether it is a book or not. Asked again it begins again: whoever goes on passes over what was taken.
     *
     * @param limit 1 to {@link #most}
     * @throws SourceAway when the source does not answer
     */
    void run(String query, int limit, Consumer<List<ReadRow>> rows);
}
