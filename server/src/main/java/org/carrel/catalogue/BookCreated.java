package org.carrel.catalogue;

import java.util.UUID;

/** A book came into the catalogue. Published in the transaction that does it. */
public record BookCreated(UUID bookId) {}
