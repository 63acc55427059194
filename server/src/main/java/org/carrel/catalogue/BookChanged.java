package org.carrel.catalogue;

import java.util.UUID;

/** Something about a book changed, or it was brought back. Published in the transaction that does it. */
public record BookChanged(UUID bookId) {}
