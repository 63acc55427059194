package org.carrel.importing.job;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.MergePatch;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Refused;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/imports")
@Requires(Permission.IMPORTS_READ)
@Tag(name = "Imports", description = "What comes in from elsewhere")
class ImportController {
    private final ImportJobs jobs;
    private final QueryJobs queries;
    private final Previews previews;

    ImportController(ImportJobs jobs, QueryJobs queries, Previews previews) {
        this.jobs = jobs;
        this.queries = queries;
        this.previews = previews;
    }

    @GetMapping
    @Operation(summary = "What was and is imported, the latest first", operationId = "listImports")
    Page<ImportJob> page(@ParameterObject JobQuery query) {
        return jobs.page(query);
    }

    @Requires(Permission.IMPORTS_WRITE)
    @Limited(RouteClass.BULK)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Import all that a query finds, or send a file",
            description =
                    "A query is queued at once. A file is the body itself, under its own media type, packed with gzip or"
                            + " not; it becomes a draft. Its name is told by fileName or Content-Disposition.",
            operationId = "createImport")
    ResponseEntity<ImportJob> ask(Caller caller, @RequestBody WantedQuery query) {
        return created(queries.queue(query, caller.userId()));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One import and how far it has come",
            description = "For a table with its columns, and what each is taken for.",
            operationId = "getImport")
    ResponseEntity<JobDetails> one(@PathVariable UUID id) {
        var job = jobs.find(id).orElseThrow(() -> Refused.notFound("import"));
        return Answers.ok(details(job), job.version());
    }

    @Requires(Permission.IMPORTS_WRITE)
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Say how a file is to be read, and what becomes of books that are there",
            description = "Changes the options of a draft; its file is looked at again.",
            operationId = "changeImport")
    ResponseEntity<JobDetails> change(@PathVariable UUID id, Precondition precondition, @RequestBody MergePatch patch) {
        try {
            var job = jobs.prepare(id, precondition, before -> patch.applyTo(before, JobOptions::read))
                    .made();
            return Answers.ok(details(job), job.version());
        } catch (IOException e) {
            throw unfit(e);
        }
    }

    @GetMapping("/{id}/preview")
    @Operation(
            summary = "The first rows as they are understood",
            description =
                    "Fifty rows at most, each with the book it was read as, what was left out, the book of the catalogue"
                            + " that it is taken for, and what would change of that.",
            operationId = "previewImport")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    Preview preview(@PathVariable UUID id) {
        var job = jobs.find(id).orElseThrow(() -> Refused.notFound("import"));
        try {
            return previews.of(job);
        } catch (IOException e) {
            throw unfit(e);
        }
    }

    @Requires(Permission.IMPORTS_WRITE)
    @PostMapping("/{id}/dry-runs")
    @Operation(
            summary = "Count what an import would do",
            description = "Reads the whole file in the background and writes no book. It is watched like an import.",
            operationId = "tryImport")
    ResponseEntity<ImportJob> dryRun(Caller caller, @PathVariable UUID id) {
        return created(jobs.dryRun(id, caller.userId()).made());
    }

    static ResponseEntity<ImportJob> created(ImportJob job) {
        return Answers.created("/v1/imports/" + job.id(), job, job.version());
    }

    static Refused unfit(IOException e) {
        return Refused.conflict(
                "import_unfit_file", Optional.ofNullable(e.getMessage()).orElse("The file cannot be read."));
    }

    private JobDetails details(ImportJob job) {
        try {
            return new JobDetails(job, jobs.columns(job));
        } catch (IOException e) {
            return new JobDetails(job, List.of());
        }
    }
}
