package org.carrel.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.carrel.account.Open;
import org.carrel.search.works.FoundWork;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Searches for programs that follow them. */
@RestController
@Tag(name = "Search")
@Open
class AtomController {
    private static final String ATOM = "application/atom+xml";
    private static final String OPEN_SEARCH = "application/opensearchdescription+xml";
    private final Searches searches;
    private final HitShelf shelf;
    private final SearchAllowance limit;

    AtomController(Searches searches, HitShelf shelf, SearchAllowance limit) {
        this.searches = searches;
        this.shelf = shelf;
        this.limit = limit;
    }

    @GetMapping(path = "/v1/search.atom", produces = ATOM)
    @Operation(
            operationId = "followSearch",
            summary = "A search as an Atom feed, the newest first",
            description = "Takes what the search takes; sort and facets do not matter. RFC 4287, pages as in RFC 5005.")
    @ApiResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(mediaType = ATOM, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> feed(@ParameterObject SearchRequest wanted, HttpServletRequest request) {
        limit.take(request);
        var newest = wanted.newest(Optional.empty(), wanted.limit());
        var works = searches.find(newest).works();
        var found = shelf.books(works.works().stream().map(FoundWork::bookId).toList());
        var books = works.works().stream()
                .map(FoundWork::bookId)
                .filter(found::containsKey)
                .map(found::get)
                .toList();
        var next = works.more()
                ? Optional.of(
                        here(Optional.of(Cursors.text(works.works().getLast().place(), newest.sort()))))
                : Optional.<URI>empty();
        var title = wanted.q().map(q -> "Search: " + q).orElse("New in the library");
        var feed = new AtomFeed(
                title,
                here(newest.cursor().map(place -> request.getParameter("cursor"))),
                here(Optional.empty()),
                next,
                books);
        return xml(ATOM, feed.xml());
    }

    @GetMapping(path = "/opensearch.xml", produces = OPEN_SEARCH)
    @Operation(operationId = "describeSearch", summary = "How browsers search here (OpenSearch 1.1)")
    @ApiResponse(
            responseCode = "200",
            description = "The description",
            content = @Content(mediaType = OPEN_SEARCH, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> description() {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return xml(OPEN_SEARCH, """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                  <ShortName>Carrel</ShortName>
                  <Description>Search the library</Description>
                  <InputEncoding>UTF-8</InputEncoding>
                  <Url type="application/atom+xml" template="%1$s/v1/search.atom?q={searchTerms}"/>
                  <Url type="application/json" template="%1$s/v1/search?q={searchTerms}"/>
                </OpenSearchDescription>
                """.formatted(
                        base.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")));
    }

    private static URI here(Optional<String> cursor) {
        var address = ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("cursor");
        cursor.ifPresent(place -> address.queryParam("cursor", place));
        return address.build(true).toUri();
    }

    private static ResponseEntity<byte[]> xml(String type, String text) {
        return ResponseEntity.ok()
                .header("Content-Type", type + ";charset=utf-8")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
