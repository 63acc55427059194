package org.carrel.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.catalogue.author.Author;
import org.carrel.catalogue.author.Authors;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/authors/{id}")
@Tag(name = "Authors")
@Requires(Permission.CATALOGUE_READ)
class AuthorBooksController {
    private final Authors authors;
    private final AuthorMerges merges;
    private final BookListing listing;

    /** @param from the author who goes */
    record NewMerge(UUID from) {
        static NewMerge read(Fields in) {
            var from = in.id("from").required();
            in.done();
            return new NewMerge(from.get());
        }
    }

    AuthorBooksController(Authors authors, AuthorMerges merges, BookListing listing) {
        this.authors = authors;
        this.merges = merges;
        this.listing = listing;
    }

    @GetMapping("/books")
    @Open
    @Operation(
            operationId = "listBooksOfAuthor",
            summary = "Books that an author had a part in",
            description = "Of an author who was merged into another, the books of that one.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "403", ref = "#/components/responses/Problem403")
    Page<Book> books(@PathVariable UUID id, @ParameterObject BookQuery query) {
        var author = authors.find(id)
                .filter(known ->
                        known.deletedAt().isEmpty() || known.mergedInto().isPresent())
                .orElseThrow(() -> Refused.notFound("author"));
        if (query.deleted()) {
            throw Refused.forbidden("role_missing", "Deleted books are listed at /v1/books only.");
        }
        return listing.page(query.of(author.mergedInto().orElse(id)));
    }

    @Requires(Permission.CATALOGUE_WRITE)
    @PostMapping("/merges")
    @ResponseStatus(HttpStatus.OK)
    @Operation(
            operationId = "mergeAuthors",
            summary = "Join another author to this one",
            description = "Every book of the other follows; their names become variants of this one, and their address"
                    + " leads here from now on.")
    ResponseEntity<Author> merge(@PathVariable UUID id, @RequestBody NewMerge merge) {
        var joined = merges.merge(id, merge.from()).made();
        return Answers.ok(joined, joined.version());
    }
}
