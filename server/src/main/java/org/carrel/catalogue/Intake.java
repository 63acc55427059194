package org.carrel.catalogue;

import java.util.UUID;

/** What became of one book of an import. */
public sealed interface Intake {
    UUID bookId();

    /** It is new. */
    record Created(UUID bookId) implements Intake {}

    /** It was there, and is no longer as it was. */
    record Changed(UUID bookId, Book before) implements Intake {}

    /** It was there, or came earlier in the same import, and stays as it is. */
    record Known(UUID bookId) implements Intake {}
}
