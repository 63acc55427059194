package org.carrel.exporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.catalogue.Books;
import org.carrel.platform.audit.Recorded;
import org.carrel.platform.http.Refused;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.carrel.search.SearchRequest;
import org.carrel.search.Searches;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Books as files for other programs. */
@RestController
@Tag(name = "Exports")
@Open
class ExportController {
    private static final int MOST_FOR_ALL = 1_000;
    private final Exports exports;
    private final Searches searches;
    private final Books books;

    ExportController(Exports exports, Searches searches, Books books) {
        this.exports = exports;
        this.searches = searches;
        this.books = books;
    }

    @Limited(RouteClass.EXPORT)
    @Recorded(Recorded.Deeds.STAFF)
    @GetMapping("/v1/search/export")
    @Operation(
            operationId = "exportSearch",
            summary = "All editions that a search finds, as a file",
            description =
                    "Takes what the search takes; sort, limit, cursor and facets do not matter. Librarians get any"
                            + " number, and records as they came; others up to 1,000, without what only staff see.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/marc", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/marcxml+xml", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/json", schema = @Schema(type = "array")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-research-info-systems", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-bibtex", schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "403", ref = "#/components/responses/Problem403")
    void search(
            @ParameterObject ExportQuery wanted,
            Optional<Caller> caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var isStaff = caller.filter(who -> who.may(Permission.CATALOGUE_READ)).isPresent();
        var ids = isStaff ? List.<UUID>of() : few(wanted.search());
        answerWith(response, wanted.as(), "books");
        if (isStaff) {
            exports.found(wanted.search(), wanted.as(), response.getOutputStream());
        } else {
            exports.these(ids, wanted.as(), response.getOutputStream(), false);
        }
    }

    @GetMapping("/v1/books/{id}/export")
    @Operation(operationId = "exportBook", summary = "One book as a file")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/marc", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/marcxml+xml", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/json", schema = @Schema(type = "array")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-research-info-systems", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-bibtex", schema = @Schema(type = "string"))
            })
    void book(
            @PathVariable UUID id,
            @ParameterObject FormQuery wanted,
            Optional<Caller> caller,
            HttpServletResponse response)
            throws IOException {
        if (!books.exists(id)) {
            throw Refused.notFound("book");
        }
        answerWith(response, wanted.as(), "book-" + id);
        var isStaff = caller.filter(who -> who.may(Permission.CATALOGUE_READ)).isPresent();
        exports.these(List.of(id), wanted.as(), response.getOutputStream(), isStaff);
    }

    private List<UUID> few(SearchRequest search) {
        var all = new ArrayList<UUID>();
        searches.eachEdition(search, ids -> {
            all.addAll(ids);
            if (all.size() > MOST_FOR_ALL) {
                throw Refused.forbidden(
                        "export_too_large", "More than 1,000 books match; only librarians export so many at once.");
            }
        });
        return all;
    }

    private static void answerWith(HttpServletResponse response, ExportFormat format, String name) {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format.ending())
                        .build()
                        .toString());
    }
}
