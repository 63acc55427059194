package org.carrel.readinglist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One title in a list, as it is shown: for a book of the catalogue the title, first author and year are the catalogue's.
 *
 * @param position from 1, without gaps
 * @param version grows with every change of the entry, its place or its book
 */
@Schema(name = "ListEntry")
record Entry(
        UUID id,
        Optional<UUID> bookId,
        String title,
        Optional<String> author,
        Optional<Integer> year,
        Kind kind,
        Progress status,
        Optional<Integer> rating,
        Optional<String> note,
        int position,
        Instant addedAt,
        Instant updatedAt,
        @JsonIgnore int version) {

    /** What the owner said, without what the catalogue adds: the base of a change. */
    Content content() {
        var own = bookId.isEmpty();
        return new Content(
                bookId,
                own ? Optional.of(title) : Optional.empty(),
                own ? author : Optional.empty(),
                own ? year : Optional.empty(),
                kind,
                status,
                rating,
                note,
                Optional.of(position));
    }
}
