package org.carrel.importing.job;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.LargeBody;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes rows that did not come in, put right. */
@RestController
@RequestMapping("/v1/imports/{id}/retries")
@Requires(Permission.IMPORTS_READ)
@Tag(name = "Imports")
class ImportRetryController {
    private final Retries retries;

    ImportRetryController(Retries retries) {
        this.retries = retries;
    }

    @Requires(Permission.IMPORTS_WRITE)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Send corrected rows again",
            description =
                    "Rows of a table as JSON; records as a file of their kind. They become an import of their own, with"
                            + " the same options, that is queued at once.",
            operationId = "retryImport")
    ResponseEntity<ImportJob> rows(Caller caller, @PathVariable UUID id, @RequestBody CorrectedRows rows)
            throws IOException {
        return ImportController.created(retries.rows(id, rows, caller.userId()).made());
    }

    @Requires(Permission.IMPORTS_WRITE)
    @PostMapping(consumes = {"application/marc", "application/marcxml+xml"})
    @LargeBody(ImportProperties.class)
    @Operation(
            summary = "Send corrected rows again",
            description =
                    "Rows of a table as JSON; records as a file of their kind. They become an import of their own, with"
                            + " the same options, that is queued at once.",
            operationId = "retryImport")
    ResponseEntity<ImportJob> records(Caller caller, @PathVariable UUID id, HttpServletRequest request)
            throws IOException {
        return ImportController.created(
                retries.records(id, request.getInputStream(), caller.userId()).made());
    }
}
