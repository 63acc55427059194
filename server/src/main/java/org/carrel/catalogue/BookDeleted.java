package org.carrel.catalogue;

import java.util.UUID;

/** A book left the catalogue. Published in the transaction that does it. */
public record BookDeleted(UUID bookId) {}
