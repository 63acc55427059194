package org.carrel.catalogue;

import java.util.Optional;

/**
 * A book that an import brings.
 *
 * @param record the record that it was read from, kept beside the book
 * @param locked whether its row is to be locked even where it stays as it is: copies are to be added in the same transaction
 */
public record Incoming(NewBook book, Optional<SourceRecord> record, boolean locked) {
    public static Incoming of(NewBook book) {
        return new Incoming(book, Optional.empty(), false);
    }
}
