package org.carrel.search.saved;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A saved search found what was not there before. Published in the transaction that notes it as told.
 *
 * @param query of the address of the search, without the question mark
 * @param total how many there are
 * @param first some of them, the newest first
 */
public record NewMatches(UUID ownerId, String name, String query, long total, List<Match> first) {
    public NewMatches {
        first = List.copyOf(first);
    }

    /** One of them. */
    public record Match(String title, Optional<String> author) {}
}
