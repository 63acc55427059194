package org.carrel.catalogue.author;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
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
@RequestMapping("/v1/authors")
@Tag(name = "Authors")
@Requires(Permission.CATALOGUE_WRITE)
class AuthorController {
    private final Authors authors;

    AuthorController(Authors authors) {
        this.authors = authors;
    }

    @GetMapping
    @Open
    @Operation(operationId = "listAuthors", summary = "Authors, by part of a name or variant")
    Page<Author> list(@ParameterObject AuthorQuery query) {
        return authors.list(query);
    }

    @PostMapping
    @Operation(operationId = "createAuthor", summary = "Add an author")
    ResponseEntity<Author> create(@RequestBody NewAuthor author) {
        var made = authors.create(author);
        return Answers.created("/v1/authors/" + made.id(), made, made.version());
    }

    @GetMapping("/{id}")
    @Open
    @Operation(
            operationId = "getAuthor",
            summary = "One author",
            description = "An author who was merged into another answers 308 with the Location of that one.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "308", description = "Merged into another", content = @Content)
    ResponseEntity<Author> get(@PathVariable UUID id) {
        var author = authors.find(id).orElseThrow(() -> Refused.notFound("author"));
        if (author.mergedInto().isPresent()) {
            return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                    .location(URI.create("/v1/authors/" + author.mergedInto().get()))
                    .build();
        }
        if (!author.isLive()) {
            throw Refused.notFound("author");
        }
        return Answers.ok(author, author.version());
    }

    @PutMapping("/{id}")
    @Operation(operationId = "replaceAuthor", summary = "Replace an author")
    ResponseEntity<Author> replace(@PathVariable UUID id, Precondition precondition, @RequestBody NewAuthor author) {
        var now = authors.change(id, precondition, before -> author).made();
        return Answers.ok(now, now.version());
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @Operation(operationId = "changeAuthor", summary = "Change some fields of an author")
    ResponseEntity<Author> change(@PathVariable UUID id, Precondition precondition, @RequestBody MergePatch patch) {
        var now = authors.change(id, precondition, before -> patch.applyTo(before, NewAuthor::read))
                .made();
        return Answers.ok(now, now.version());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteAuthor", summary = "Delete an author who has no books")
    void delete(@PathVariable UUID id, Precondition precondition) {
        authors.delete(id, precondition).made();
    }
}
