package org.carrel.importing.googlebooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.carrel.account.Open;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/external/books")
@Tag(name = "Imports", description = "What comes in from elsewhere")
class ExternalBooksController {
    private final GoogleBooks google;
    private final SearchLimit limit;

    ExternalBooksController(GoogleBooks google, SearchLimit limit) {
        this.google = google;
        this.limit = limit;
    }

    @Open
    @GetMapping
    @Operation(summary = "Search Google Books", operationId = "searchExternalBooks")
    GoogleBooks.Found search(@ParameterObject ExternalQuery query, HttpServletRequest request) {
        limit.take(request);
        return google.search(query.q(), query.start(), query.limit());
    }
}
