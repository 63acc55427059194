package org.carrel.readinglist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * A list of titles that belongs to one reader.
 *
 * @param entries how many stand in it
 * @param version grows with every change of the list or of its order
 */
record ReadingList(
        UUID id,
        String name,
        int entries,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore int version) {
    static final String FIRST = "Want to read";
    static final int MOST_PER_OWNER = 100;
    static final int MOST_ENTRIES = 5_000;
}
