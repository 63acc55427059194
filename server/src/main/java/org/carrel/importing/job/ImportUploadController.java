package org.carrel.importing.job;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.LargeBody;
import org.carrel.platform.http.ProblemException;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes files as they are. */
@RestController
@RequestMapping("/v1/imports")
@Requires(Permission.IMPORTS_READ)
@Tag(name = "Imports")
class ImportUploadController {
    private final Uploads uploads;
    private final ImportJobs jobs;

    ImportUploadController(Uploads uploads, ImportJobs jobs) {
        this.uploads = uploads;
        this.jobs = jobs;
    }

    @Requires(Permission.IMPORTS_WRITE)
    @Limited(RouteClass.BULK)
    @PostMapping(
            consumes = {
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                "application/marc",
                "application/marcxml+xml",
                "text/csv",
                "text/tab-separated-values",
                "application/gzip"
            })
    @LargeBody(ImportProperties.class)
    @Operation(
            summary = "Import all that a query finds, or send a file",
            description =
                    "A query is queued at once. A file is the body itself, under its own media type, packed with gzip or"
                            + " not; it becomes a draft. Its name is told by fileName or Content-Disposition.",
            operationId = "createImport")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @io.swagger.v3.oas.annotations.media.Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                        schema = @io.swagger.v3.oas.annotations.media.Schema(type = "string", format = "binary"))
            })
    ResponseEntity<ImportJob> send(Caller caller, @ParameterObject UploadQuery query, HttpServletRequest request)
            throws IOException {
        requireType(request);
        var file = uploads.receive(request.getInputStream(), name(query, request), caller.userId());
        if (file.bytes() == 0) {
            uploads.discard(file.id());
            throw InvalidInput.field("body", "required", "Must be the file.");
        }
        try {
            var job = jobs.draft(file, JobOptions.NONE.on(query.onMatch()), caller.userId());
            return ImportController.created(job);
        } catch (IOException e) {
            uploads.discard(file.id());
            throw ImportController.unfit(e);
        }
    }

    /** Nothing said is not the same as any file. */
    private static void requireType(HttpServletRequest request) {
        if (Optional.ofNullable(request.getContentType()).isEmpty()) {
            throw new ProblemException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported_media_type",
                    "Say what the body is: application/json for a query, application/octet-stream for a file.");
        }
    }

    private static String name(UploadQuery query, HttpServletRequest request) {
        return query.fileName()
                .or(() -> Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                        .flatMap(ImportUploadController::fileName))
                .map(name -> name.replaceFirst("^.*[/\\\\]", ""))
                .filter(name -> !name.isBlank())
                .orElseGet(() -> "upload" + ending(String.valueOf(request.getContentType())));
    }

    private static Optional<String> fileName(String header) {
        try {
            return Optional.ofNullable(ContentDisposition.parse(header).getFilename())
                    .map(name -> name.replaceAll("\\p{Cntrl}", ""))
                    .map(name -> name.substring(0, Math.min(200, name.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String ending(String type) {
        return type.startsWith("text/") ? ".csv" : type.contains("xml") ? ".xml" : type.contains("marc") ? ".mrc" : "";
    }
}
