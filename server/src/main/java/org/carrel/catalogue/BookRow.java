package org.carrel.catalogue;

import java.time.Instant;
import java.util.UUID;

/**
 * A book on its way into the table.
 *
 * @param workId by the rule; what staff set stays
 */
record BookRow(UUID id, NewBook book, String matchKey, UUID workId, Origin origin, Instant now) {}
