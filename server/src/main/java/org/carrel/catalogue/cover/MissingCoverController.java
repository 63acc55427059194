package org.carrel.catalogue.cover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.Page;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/missing-covers")
@Tag(name = "Covers")
@Requires(Permission.CATALOGUE_READ)
class MissingCoverController {
    private final MissingCovers missing;

    MissingCoverController(MissingCovers missing) {
        this.missing = missing;
    }

    /** @param covers how many are tried anew */
    record Retry(int covers) {}

    @GetMapping
    @Operation(operationId = "listMissingCovers", summary = "Covers that could not be fetched, and why")
    Page<MissingCover> list(@ParameterObject MissingCoverQuery query) {
        return missing.list(query);
    }

    @Requires(Permission.CATALOGUE_WRITE)
    @PostMapping("/retries")
    @ResponseStatus(HttpStatus.OK)
    @Operation(operationId = "retryMissingCovers", summary = "Try all of them anew")
    Retry retry() {
        return new Retry(missing.tryAnew());
    }
}
