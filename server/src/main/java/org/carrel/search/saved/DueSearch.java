package org.carrel.search.saved;

import java.time.Instant;
import java.util.UUID;

/**
 * A saved search whose owner may have something to be told.
 *
 * @param seenUntil what came into the catalogue before this has been told
 */
record DueSearch(UUID id, UUID ownerId, String name, String query, Instant seenUntil) {}
