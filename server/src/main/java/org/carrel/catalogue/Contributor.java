package org.carrel.catalogue;

import java.util.UUID;

/** Somebody who had a part in a book. */
public record Contributor(UUID authorId, String name, String sortName, ContributorRole role) {}
