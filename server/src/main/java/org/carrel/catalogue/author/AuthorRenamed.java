package org.carrel.catalogue.author;

import java.util.UUID;

/** What an author is called changed, and so what their books show. Published in the transaction that does it. */
public record AuthorRenamed(UUID authorId) {}
