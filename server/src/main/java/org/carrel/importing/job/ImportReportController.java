package org.carrel.importing.job;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.importing.ImportProblem;
import org.carrel.importing.ImportSource;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What comes of an import, while it runs and afterwards. */
@RestController
@RequestMapping("/v1/imports/{id}")
@Requires(Permission.IMPORTS_READ)
@Tag(name = "Imports")
class ImportReportController {
    private final ImportJobs jobs;
    private final JobReports reports;
    private final Watchers watchers;

    ImportReportController(ImportJobs jobs, JobReports reports, Watchers watchers) {
        this.jobs = jobs;
        this.reports = reports;
        this.watchers = watchers;
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Watch an import live",
            description = "Server-sent events: progress whenever something changed, and end when the import has ended.",
            operationId = "watchImport")
    @ApiResponse(
            responseCode = "200",
            description = "Events named progress and end, each with the progress as JSON",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = Progress.class)))
    SseEmitter events(@PathVariable UUID id) {
        return watchers.watch(job(id).id());
    }

    @GetMapping("/problems")
    @Operation(summary = "What was wrong with its rows", operationId = "listImportProblems")
    Page<ImportProblem> problems(@PathVariable UUID id, @ParameterObject ProblemQuery query) {
        return reports.page(job(id).id(), query);
    }

    @GetMapping("/report")
    @Operation(
            summary = "All that was wrong with its rows, as a table",
            description = "With the number of each row, the reason, and the row as it came.",
            operationId = "getImportReport")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void report(@PathVariable UUID id, @ParameterObject ReportQuery query, HttpServletResponse response)
            throws IOException {
        var job = job(id);
        answerWith(response, "text/csv;charset=UTF-8", "import-" + job.id() + "-report.csv");
        reports.report(job.id(), response.getOutputStream());
    }

    @GetMapping("/failed-rows")
    @Operation(
            summary = "The rows that did not come in, in the form of their file",
            description = "To be corrected and sent again, with POST to retries or as a file of their own.",
            operationId = "getFailedRows")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/marc", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/marcxml+xml", schema = @Schema(type = "string", format = "binary"))
            })
    void failedRows(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var job = job(id);
        var source = job.source().orElse(ImportSource.CSV);
        switch (source) {
            case MARC -> answerWith(response, "application/marc", "import-" + id + "-failed.mrc");
            case MARCXML -> answerWith(response, "application/marcxml+xml", "import-" + id + "-failed.xml");
            default -> answerWith(response, "text/csv;charset=UTF-8", "import-" + id + "-failed.csv");
        }
        reports.failedRows(job, response.getOutputStream());
    }

    private ImportJob job(UUID id) {
        return jobs.find(id).orElseThrow(() -> Refused.notFound("import"));
    }

    private static void answerWith(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
