package org.carrel.classic;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.ContributorRole;
import org.carrel.catalogue.Isbn;

/** A book as the older service showed one: its authors in one line. */
@Schema(name = "ClassicBook")
record ClassicBook(
        UUID id,
        String title,
        Optional<String> author,
        @JsonProperty("published_year") Optional<Integer> publishedYear,
        Optional<String> isbn,
        Optional<String> description,
        @JsonProperty("cover_url") Optional<String> coverUrl,
        Optional<String> publisher) {
    static ClassicBook of(Book book) {
        var authors = book.contributors().stream()
                .filter(contributor -> contributor.role() == ContributorRole.AUTHOR)
                .map(Contributor::name)
                .collect(Collectors.joining(", "));
        return new ClassicBook(
                book.id(),
                book.title(),
                Optional.of(authors).filter(names -> !names.isEmpty()),
                book.publication().publishedYear(),
                book.identifiers().isbn().map(Isbn::digits),
                book.description().summary(),
                book.description().coverUrl(),
                book.publication().publisher());
    }
}
