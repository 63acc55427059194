package org.carrel.catalogue;

import java.util.Optional;

/**
 * A book, with the record that it came from.
 *
 * @param unedited whether the record still tells the book as it is
 */
public record KeptBook(Book book, Optional<SourceRecord> source, boolean unedited) {}
