package org.carrel.catalogue;

import java.util.Optional;

/**
 * A book that an import brings.
 *
 * @param record the record that it was read from, kept beside the book
 */
public record Incoming(NewBook book, Optional<SourceRecord> record) {
    public static Incoming of(NewBook book) {
        return new Incoming(book, Optional.empty());
    }
}
