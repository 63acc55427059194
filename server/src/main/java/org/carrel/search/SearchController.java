package org.carrel.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.carrel.account.Caller;
import org.carrel.account.Open;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Search")
@Open
class SearchController {
    private final SearchDesk desk;

    SearchController(SearchDesk desk) {
        this.desk = desk;
    }

    @Limited(RouteClass.SEARCH)
    @GetMapping(path = "/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "search", summary = "Works that match words and filters", description = """
                    Words, "phrases", author:, title:, subject:, isbn:, language:, year:1990..2000, -not, OR; any text is a query. \
                    A filter that is given several times takes any of its values; all filters must hold. Editions of a work \
                    are one hit.""")
    SearchAnswer search(@ParameterObject SearchRequest wanted, Optional<Caller> caller) {
        return desk.answer(wanted, caller);
    }
}
