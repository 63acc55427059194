package org.carrel.catalogue.cover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/books/{id}/cover/by-isbn")
@Tag(name = "Covers")
@Requires(Permission.CATALOGUE_WRITE)
class IsbnCoverController {
    private final IsbnCovers covers;

    IsbnCoverController(IsbnCovers covers) {
        this.covers = covers;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "lookForCoverByIsbn",
            summary = "Have a cover looked for by the book's ISBN",
            description =
                    "At Open Library, as the administrator allows; before all others, mostly within half a minute.")
    IsbnCoverState ask(@PathVariable UUID id) {
        return covers.ask(id).made();
    }

    @GetMapping
    @Operation(operationId = "getCoverByIsbn", summary = "What came of looking for a cover by ISBN")
    IsbnCoverState get(@PathVariable UUID id) {
        return covers.state(id).orElseThrow(() -> Refused.notFound("search for a cover"));
    }
}
