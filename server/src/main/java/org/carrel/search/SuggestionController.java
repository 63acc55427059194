package org.carrel.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.carrel.account.Open;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.carrel.search.index.SearchIndex;
import org.carrel.search.text.Suggestions;
import org.carrel.search.text.Suggestions.Suggested;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/search/suggestions")
@Tag(name = "Search")
@Open
class SuggestionController {
    /** Many type the same beginnings, and who deletes a letter asks again. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final SearchIndex index;
    private final Suggestions suggestions;

    SuggestionController(SearchIndex index, Suggestions suggestions) {
        this.index = index;
        this.suggestions = suggestions;
    }

    @Limited(RouteClass.SEARCH)
    @GetMapping
    @Operation(
            operationId = "suggest",
            summary = "Titles, authors and subjects that begin as somebody types",
            description =
                    "The last word counts as begun, the others as whole. Every kind by itself, what is asked for most first.")
    ResponseEntity<Suggested> suggest(@ParameterObject TypedQuery typed, HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(index.read(snapshot -> suggestions.of(typed.q(), snapshot, typed.limit())));
    }
}
