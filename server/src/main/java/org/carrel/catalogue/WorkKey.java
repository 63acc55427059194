package org.carrel.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.author.NameKey;

/**
 * What editions of one work have in common: the title and whom it is by. A book without a contributor, and a periodical, is
 * a work of its own, since titles such as <em>Annual report</em> are not one work.
 */
record WorkKey(Optional<String> text) {
    static WorkKey of(NewBook book, Optional<String> firstName) {
        if (book.description().format() == BookFormat.PERIODICAL) {
            return new WorkKey(Optional.empty());
        }
        return new WorkKey(firstName.map(name -> NameKey.of(book.description().title()) + "|" + NameKey.of(name)));
    }

    /** Editions of one key meet in one work without asking each other: the id follows from the key. */
    UUID workId(UUID bookId) {
        return text.map(key -> UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)))
                .orElse(bookId);
    }
}
