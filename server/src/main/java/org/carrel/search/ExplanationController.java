package org.carrel.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/search/explanations")
@Tag(name = "Search")
@Requires(Permission.SYSTEM_READ)
class ExplanationController {
    private final Explanations explanations;

    ExplanationController(Explanations explanations) {
        this.explanations = explanations;
    }

    @GetMapping
    @Operation(
            operationId = "explainHit",
            summary = "Why a book is a hit of a search, where it stands, and what its score is made of")
    HitReason explain(@ParameterObject ExplainedQuery wanted) {
        return explanations.of(wanted).orElseThrow(() -> Refused.notFound("book"));
    }
}
