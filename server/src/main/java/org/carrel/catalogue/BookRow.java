package org.carrel.catalogue;

import java.time.Instant;
import java.util.UUID;

/** A book on its way into the table. */
record BookRow(UUID id, NewBook book, String matchKey, Origin origin, Instant now) {}
