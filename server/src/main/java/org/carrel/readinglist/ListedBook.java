package org.carrel.readinglist;

import java.util.UUID;

/** A book that stands in one of its reader's lists. */
public record ListedBook(UUID listId, String listName, UUID entryId, UUID bookId) {}
