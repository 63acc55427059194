package org.carrel.importing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.NewBook;

/**
 * A book as a source tells it, clean: in the words of our own books, by the same names.
 *
 * @param externalId how the source calls it
 * @param warnings what was left out because it made no sense, in words for a report
 */
@Schema(name = "ExternalBook", description = "A book that another source knows, shaped like a book of the catalogue")
public record ExternalBook(
        Optional<String> externalId,
        @JsonUnwrapped NewBook book,
        @com.fasterxml.jackson.annotation.JsonIgnore List<String> warnings) {
    public ExternalBook {
        warnings = List.copyOf(warnings);
    }

    public Optional<Isbn> isbn() {
        return book.identifiers().isbn();
    }
}
