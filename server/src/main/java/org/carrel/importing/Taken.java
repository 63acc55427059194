package org.carrel.importing;

import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.Book;

/** What became of one book of an import. */
public sealed interface Taken {
    record Created(UUID bookId) implements Taken {}

    /**
     * It was there, and is no longer as it was.
     *
     * @param before as it was
     */
    record Updated(UUID bookId, Book before) implements Taken {}

    /** It was there already. */
    record Skipped(UUID bookId) implements Taken {}

    record Failed(String reason) implements Taken {}

    /** The book of the catalogue that it is now. */
    default Optional<UUID> book() {
        return switch (this) {
            case Created(var id) -> Optional.of(id);
            case Updated(var id, var before) -> Optional.of(id);
            case Skipped(var id) -> Optional.of(id);
            case Failed failed -> Optional.empty();
        };
    }
}
