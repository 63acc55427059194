package org.carrel.importing.googlebooks;

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
import org.carrel.platform.http.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/imports")
@Requires(Permission.IMPORTS_READ)
@Tag(name = "Imports")
class GoogleImportController {
    private final GoogleVolumes volumes;
    private final Books books;

    GoogleImportController(GoogleVolumes volumes, Books books) {
        this.volumes = volumes;
        this.books = books;
    }

    @Requires(Permission.IMPORTS_WRITE)
    @PostMapping("/google-books")
    @Operation(
            summary = "Take over one book from Google Books",
            description = "201 with the new book, or 200 with the one that is there already, its gaps filled.",
            operationId = "importGoogleBook")
    @ApiResponse(responseCode = "201", description = "It is new", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It was there", useReturnTypeSchema = true)
    ResponseEntity<Book> one(Caller caller, @RequestBody WantedVolume wanted) {
        var taken = volumes.take(wanted, caller.userId())
                .orElseThrow(() -> InvalidInput.notAcceptable(
                        wanted.field(), "unknown_to_google", "Google Books knows no such book."));
        return switch (taken) {
            case Taken.Created(var id) -> Answers.created("/v1/books/" + id, book(id), book(id).version());
            case Taken.Updated(var id, var before) -> Answers.ok(book(id), book(id).version());
            case Taken.Skipped(var id) -> Answers.ok(book(id), book(id).version());
            case Taken.Failed(var reason) -> throw Refused.conflict("not_importable", reason);
        };
    }

    private Book book(UUID id) {
        return books.find(id).orElseThrow(() -> Refused.notFound("book"));
    }
}
