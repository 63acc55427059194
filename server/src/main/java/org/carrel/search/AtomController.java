package org.carrel.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.carrel.account.Open;
import org.carrel.catalogue.Book;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.limit.ClientAddress;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.carrel.search.works.FoundWork;
import org.carrel.search.works.FoundWorks;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Searches for programs that follow them. */
@RestController
@Tag(name = "Search")
@Open
class AtomController {
    private static final String ATOM = AtomFeed.TYPE;
    private static final String OPEN_SEARCH = "application/opensearchdescription+xml";
    private final Searches searches;
    private final HitShelf shelf;
    private final ClientAddress addresses;

    AtomController(Searches searches, HitShelf shelf, ClientAddress addresses) {
        this.searches = searches;
        this.shelf = shelf;
        this.addresses = addresses;
    }

    @Limited(RouteClass.SEARCH)
    @GetMapping(path = "/v1/search.atom", produces = ATOM)
    @Operation(
            operationId = "followSearch",
            summary = "A search as an Atom feed, the newest first unless a sort is given",
            description = "Takes what the search takes; facets do not matter. RFC 4287, pages as in RFC 5005.")
    @ApiResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(mediaType = ATOM, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> feed(@ParameterObject SearchRequest wanted, HttpServletRequest request) {
        var asked = ordered(wanted, request);
        var works = searches.find(asked).works();
        var next = works.more()
                ? Optional.of(Cursors.text(works.works().getLast().place(), asked.sort()))
                : Optional.<String>empty();
        var address = FeedAddress.of(request, addresses, asked.sort().text());
        var pages = address.pages(asked.cursor().map(place -> Cursors.text(place, asked.sort())), next);
        var title = wanted.q().map(q -> "Search: " + q).orElse("New in the library");
        return xml(ATOM, new AtomFeed(title, address.id(), pages, books(works)).xml());
    }

    /** A cursor says nothing without the order that it was made in. */
    private static SearchRequest ordered(SearchRequest wanted, HttpServletRequest request) {
        var sort = Optional.ofNullable(request.getParameter("sort")).filter(text -> !text.isBlank());
        if (sort.isPresent()) {
            return wanted.withoutFacets();
        }
        if (wanted.cursor().isPresent()) {
            throw InvalidInput.field("cursor", "cursor", "Must be given together with the sort of that page.");
        }
        return wanted.newest(Optional.empty(), wanted.limit());
    }

    private List<Book> books(FoundWorks works) {
        var ids = works.works().stream().map(FoundWork::bookId).toList();
        var found = shelf.books(ids);
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    @GetMapping(path = "/opensearch.xml", produces = OPEN_SEARCH)
    @Operation(operationId = "describeSearch", summary = "How browsers search here (OpenSearch 1.1)")
    @ApiResponse(
            responseCode = "200",
            description = "The description",
            content = @Content(mediaType = OPEN_SEARCH, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> description(HttpServletRequest request) {
        var base = FeedAddress.base(request, addresses);
        return xml(OPEN_SEARCH, """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                  <ShortName>Carrel</ShortName>
                  <Description>Search the library</Description>
                  <InputEncoding>UTF-8</InputEncoding>
                  <Url type="text/html" template="%1$s/search?q={searchTerms}"/>
                  <Url type="application/atom+xml" template="%1$s/v1/search.atom?q={searchTerms}"/>
                  <Url type="application/json" template="%1$s/v1/search?q={searchTerms}"/>
                </OpenSearchDescription>
                """.formatted(
                        base.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")));
    }

    private static ResponseEntity<byte[]> xml(String type, String text) {
        return ResponseEntity.ok()
                .header("Content-Type", type + ";charset=utf-8")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
