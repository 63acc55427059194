package org.carrel.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.MergePatch;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books")
@Tag(name = "Books")
@Requires(Permission.CATALOGUE_WRITE)
class BookController {
    private final Books books;
    private final BookListing listing;
    private final BookCache cache;

    BookController(Books books, BookListing listing, BookCache cache) {
        this.books = books;
        this.listing = listing;
        this.cache = cache;
    }

    @GetMapping
    @Open
    @Operation(operationId = "listBooks", summary = "Books, filtered and sorted")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "403", ref = "#/components/responses/Problem403")
    Page<Book> list(@ParameterObject BookQuery query, Optional<Caller> caller) {
        if (query.deleted() && !isStaff(caller)) {
            throw Refused.forbidden("role_missing", "Deleted books are shown to librarians only.");
        }
        return listing.page(query);
    }

    @PostMapping
    @Operation(operationId = "createBook", summary = "Add a book")
    ResponseEntity<Book> create(@RequestBody NewBook book, Caller caller) {
        var made = books.create(book, Origin.manual(caller.userId())).made();
        return Answers.created("/v1/books/" + made.id(), made, made.version());
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Open
    @Operation(
            operationId = "getBook",
            summary = "One book",
            description = "A deleted book is shown to librarians only, with deletedAt.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Book.class)))
    ResponseEntity<byte[]> get(@PathVariable UUID id, Optional<Caller> caller) {
        return cache.find(id)
                .or(() -> isStaff(caller) ? cache.evenDeleted(id) : Optional.empty())
                .orElseThrow(() -> Refused.notFound("book"))
                .answer();
    }

    @PutMapping("/{id}")
    @Operation(operationId = "replaceBook", summary = "Replace a book")
    ResponseEntity<Book> replace(@PathVariable UUID id, Precondition precondition, @RequestBody NewBook book) {
        return answer(books.change(id, precondition, before -> book).made());
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @Operation(operationId = "changeBook", summary = "Change some fields of a book")
    ResponseEntity<Book> change(@PathVariable UUID id, Precondition precondition, @RequestBody MergePatch patch) {
        return answer(books.change(id, precondition, before -> patch.applyTo(before, NewBook::read))
                .made());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteBook",
            summary = "Delete a book that nobody has or waits for",
            description = "It can be restored. Its copies stay, and cannot be lent meanwhile.")
    void delete(@PathVariable UUID id, Precondition precondition) {
        books.delete(id, precondition).made();
    }

    @PostMapping("/{id}/restoration")
    @ResponseStatus(HttpStatus.OK)
    @Operation(operationId = "restoreBook", summary = "Bring a deleted book back")
    ResponseEntity<Book> restore(@PathVariable UUID id) {
        return answer(books.restore(id).made());
    }

    private static ResponseEntity<Book> answer(Book book) {
        return Answers.ok(book, book.version());
    }

    private static boolean isStaff(Optional<Caller> caller) {
        return caller.filter(who -> who.may(Permission.CATALOGUE_READ)).isPresent();
    }
}
