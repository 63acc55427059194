package org.carrel.search.saved;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * A search that somebody keeps.
 *
 * @param query as the query of the address {@code /v1/search}, without the question mark
 * @param mails whether its owner is told what it newly finds
 */
record SavedSearch(
        UUID id,
        String name,
        String query,
        boolean mails,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore int version) {}
