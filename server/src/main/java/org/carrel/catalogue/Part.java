package org.carrel.catalogue;

import java.util.UUID;

/** What a known author did for a book. */
record Part(UUID authorId, ContributorRole role) {}
