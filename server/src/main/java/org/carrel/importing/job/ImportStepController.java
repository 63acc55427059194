package org.carrel.importing.job;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.UUID;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of an import, each asked for by itself. */
@RestController
@RequestMapping("/v1/imports/{id}")
@Requires(Permission.IMPORTS_READ)
@Tag(name = "Imports")
class ImportStepController {
    private final ImportJobs jobs;

    ImportStepController(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @Requires(Permission.IMPORTS_WRITE)
    @PostMapping("/starts")
    @Operation(summary = "Start an import", operationId = "startImport")
    ResponseEntity<ImportJob> start(@PathVariable UUID id) {
        try {
            return answer(jobs.start(id).made());
        } catch (IOException e) {
            throw ImportController.unfit(e);
        }
    }

    @Requires(Permission.IMPORTS_WRITE)
    @PostMapping("/pauses")
    @Operation(
            summary = "Pause an import",
            description = "The batch that is being written is still written.",
            operationId = "pauseImport")
    ResponseEntity<ImportJob> pause(@PathVariable UUID id) {
        return step(id, JobSteps.PAUSE);
    }

    @Requires(Permission.IMPORTS_WRITE)
    @PostMapping("/resumptions")
    @Operation(
            summary = "Go on with an import that was paused, or failed",
            description = "It goes on behind the last batch that was written.",
            operationId = "resumeImport")
    ResponseEntity<ImportJob> resume(@PathVariable UUID id) {
        return step(id, JobSteps.RESUME);
    }

    @Requires(Permission.IMPORTS_WRITE)
    @PostMapping("/cancellations")
    @Operation(
            summary = "Cancel an import",
            description = "What came in stays, and can be undone.",
            operationId = "cancelImport")
    ResponseEntity<ImportJob> cancel(@PathVariable UUID id) {
        return step(id, JobSteps.CANCEL);
    }

    @Requires(Permission.IMPORTS_WRITE)
    @PostMapping("/undos")
    @Operation(
            summary = "Take back what an import did",
            description =
                    "Books that it made are deleted, books that it changed become what they were, copies that it made go."
                            + " What was changed since, or is in use, is left and listed among the problems.",
            operationId = "undoImport")
    ResponseEntity<ImportJob> undo(@PathVariable UUID id) {
        return step(id, JobSteps.UNDO);
    }

    private ResponseEntity<ImportJob> step(UUID id, JobSteps step) {
        return answer(jobs.step(id, step).made());
    }

    private static ResponseEntity<ImportJob> answer(ImportJob job) {
        return ImportController.created(job);
    }
}
