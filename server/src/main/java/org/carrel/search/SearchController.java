package org.carrel.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.carrel.account.Caller;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.carrel.search.index.SearchIndex;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Search")
@Open
class SearchController {
    /** Staff find at once what they made; for all others it takes a moment. */
    private static final Duration STAFF_WAITS = Duration.ofMillis(500);

    private final Searches searches;
    private final SearchIndex index;
    private final HitShelf shelf;
    private final Corrections corrections;

    SearchController(Searches searches, SearchIndex index, HitShelf shelf, Corrections corrections) {
        this.searches = searches;
        this.index = index;
        this.shelf = shelf;
        this.corrections = corrections;
    }

    @Limited(RouteClass.SEARCH)
    @GetMapping(path = "/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "search", summary = "Works that match words and filters", description = """
                    Words, "phrases", author:, title:, subject:, isbn:, language:, year:1990..2000, -not, OR; any text is a query. \
                    A filter that is given several times takes any of its values; all filters must hold. Editions of a work \
                    are one hit.""")
    SearchAnswer search(@ParameterObject SearchRequest wanted, Optional<Caller> caller, HttpServletRequest request) {
        if (caller.filter(who -> who.may(Permission.CATALOGUE_READ)).isPresent()) {
            index.catchUp(STAFF_WAITS);
        }
        var found = searches.find(wanted);
        var works = found.works();
        var next = works.more()
                ? Optional.of(Cursors.text(works.works().getLast().place(), wanted.sort()))
                : Optional.<String>empty();
        return new SearchAnswer(
                shelf.hits(works.works(), wanted.words(), caller),
                works.total(),
                next,
                found.exact(),
                corrections.of(wanted, found),
                works.facets().map(Facets::of));
    }
}
