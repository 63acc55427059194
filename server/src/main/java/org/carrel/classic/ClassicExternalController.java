package org.carrel.classic;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carrel.account.Open;
import org.carrel.catalogue.ContributorRole;
import org.carrel.catalogue.Credit;
import org.carrel.catalogue.Isbn;
import org.carrel.importing.ExternalBook;
import org.carrel.importing.googlebooks.GoogleBooks;
import org.carrel.importing.googlebooks.SearchLimit;
import org.carrel.platform.http.Fields;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Classic")
@RestController
class ClassicExternalController {
    private final GoogleBooks google;
    private final SearchLimit limit;

    ClassicExternalController(GoogleBooks google, SearchLimit limit) {
        this.google = google;
        this.limit = limit;
    }

    /** What is looked for. */
    record Search(
            String q,
            @JsonProperty("start_index") int startIndex,
            @JsonProperty("max_results") int maxResults) {
        static Search read(Fields in) {
            var q = in.text("q", 500).required();
            var start = in.whole("start_index", 0, 10_000).or(0);
            var most = in.whole("max_results", 1, GoogleBooks.MOST).or(10);
            in.done();
            return new Search(q.get(), start.get(), most.get());
        }
    }

    /** What Google Books found; {@code total} as it estimates. */
    @Schema(name = "ClassicFound")
    record Found(List<Volume> items, long total) {}

    /** A volume in the shape of a book; its id is Google's. */
    @Schema(name = "ClassicVolume")
    record Volume(
            Optional<String> id,
            String title,
            Optional<String> author,
            @JsonProperty("published_year") Optional<Integer> publishedYear,
            Optional<String> isbn,
            Optional<String> description,
            @JsonProperty("cover_url") Optional<String> coverUrl,
            Optional<String> publisher) {
        static Volume of(ExternalBook found) {
            var book = found.book();
            var authors = book.contributors().stream()
                    .filter(credit -> credit.role() == ContributorRole.AUTHOR)
                    .map(Credit::name)
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            return new Volume(
                    found.externalId(),
                    book.description().title(),
                    Optional.of(authors).filter(names -> !names.isEmpty()),
                    book.publication().publishedYear(),
                    found.isbn().map(Isbn::digits),
                    book.description().summary(),
                    book.description().coverUrl(),
                    book.publication().publisher());
        }
    }

    @Operation(operationId = "classicSearchExternalBooks", summary = "Search Google Books")
    @Open
    @GetMapping("/books/external")
    Found search(@ParameterObject Search search, HttpServletRequest request) {
        limit.take(request);
        var found = google.search(search.q(), search.startIndex(), search.maxResults());
        return new Found(found.items().stream().map(Volume::of).toList(), found.total());
    }
}
