package org.carrel.importing.external;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Books;
import org.carrel.importing.Taken;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.ProblemException;
import org.carrel.platform.http.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/external-books")
@Requires(Permission.IMPORTS_READ)
@Tag(name = "Imports")
class MergedBooksController {
    private final ExternalBooks external;
    private final Books books;

    MergedBooksController(ExternalBooks external, Books books) {
        this.external = external;
        this.books = books;
    }

    @GetMapping
    @Operation(
            summary = "Look for a book in all other catalogues at once",
            description =
                    "What they tell of the same ISBN comes as one book; `provenance` says whose word each field is, and"
                            + " `unavailable` who could not be asked.",
            operationId = "findExternalBooks")
    ExternalBooks.Found find(@ParameterObject MergedQuery query) {
        return query.isbn()
                .map(external::byIsbn)
                .orElseGet(() -> external.search(query.q().orElseThrow(), query.limit()));
    }

    @Requires(Permission.IMPORTS_WRITE)
    @PostMapping
    @Operation(
            summary = "Take over a book as all other catalogues tell it",
            description = "201 with the new book, or 200 with the one that is there already, its gaps filled.",
            operationId = "importExternalBook")
    @ApiResponse(responseCode = "201", description = "It is new", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It was there", useReturnTypeSchema = true)
    ResponseEntity<Book> take(Caller caller, @RequestBody WantedBook wanted) {
        var found = external.byIsbn(wanted.isbn());
        var merged = found.items().stream().findFirst().orElseThrow(() -> unknown(found));
        return switch (external.take(merged, wanted.copies(), caller.userId())) {
            case Taken.Created(var id) -> Answers.created("/v1/books/" + id, book(id), book(id).version());
            case Taken.Updated(var id, var before) -> Answers.ok(book(id), book(id).version());
            case Taken.Skipped(var id) -> Answers.ok(book(id), book(id).version());
            case Taken.Failed(var reason) -> throw Refused.conflict("not_importable", reason);
        };
    }

    /** Whether nobody knows it can only be said when everybody was asked. */
    private static RuntimeException unknown(ExternalBooks.Found found) {
        return found.unavailable().isEmpty()
                ? InvalidInput.notAcceptable("isbn", "unknown_to_all", "No other catalogue knows a book of this ISBN.")
                : ProblemException.unavailable(
                        "external_sources_away",
                        "Those who may know the book cannot be reached at the moment. Try again later.");
    }

    private Book book(UUID id) {
        return books.find(id).orElseThrow(() -> Refused.notFound("book"));
    }
}
