package org.carrel.classic;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.catalogue.Books;
import org.carrel.catalogue.Origin;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Classic")
@RestController
@RequestMapping("/books")
class ClassicBookController {
    private final Books books;

    ClassicBookController(Books books) {
        this.books = books;
    }

    /** Which part of the catalogue is wanted. */
    record Part(int offset, int limit) {
        static Part read(Fields in) {
            var offset = in.whole("offset", 0, 100_000).or(0);
            var limit = in.whole("limit", 1, 100).or(10);
            in.done();
            return new Part(offset.get(), limit.get());
        }
    }

    @Operation(operationId = "classicListBooks", summary = "Books, the oldest entries first")
    @Open
    @GetMapping
    List<ClassicBook> list(@ParameterObject Part part) {
        return books.oldest(part.offset(), part.limit()).stream()
                .map(ClassicBook::of)
                .toList();
    }

    @Operation(
            operationId = "classicGetBook",
            summary = "One book",
            description = "Who accepts text/html gets the book's page, or a page that says that there is none.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ClassicBook.class)),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
            })
    @ApiResponse(
            responseCode = "404",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    @Open
    @GetMapping("/{id}")
    ClassicBook one(@PathVariable UUID id) {
        return books.find(id).map(ClassicBook::of).orElseThrow(() -> Refused.notFound("book"));
    }

    @Operation(operationId = "classicCreateBook", summary = "Add a book")
    @Requires(Permission.CATALOGUE_WRITE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ClassicBook create(@RequestBody ClassicNewBook body, Caller caller) {
        return switch (books.create(body.book(), Origin.manual(caller.userId()))) {
            case Change.Denied<?>(var reasons) -> throw new Refused(HttpStatus.BAD_REQUEST, reasons);
            case Change<org.carrel.catalogue.Book> other -> ClassicBook.of(other.made());
        };
    }
}
