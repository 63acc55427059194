package org.carrel.operations.audit;

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
import org.carrel.platform.audit.Recorded;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Audit", description = "Who did what to what, from where")
@RestController
@RequestMapping("/v1/audit")
@Requires(Permission.AUDIT_READ)
class AuditController {
    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @Operation(
            operationId = "listAudit",
            summary = "Who did what, the latest first",
            description = "A deed is here within some seconds; refusals of readers and strangers after a minute.")
    @GetMapping
    Page<AuditEntry> list(@ParameterObject AuditFilter filter, @ParameterObject AuditPage page) {
        return trail.page(filter, page.page());
    }

    @Operation(operationId = "getAuditEntry", summary = "One line of the audit trail")
    @GetMapping("/{id}")
    AuditEntry one(@PathVariable UUID id) {
        return trail.find(id).orElseThrow(() -> Refused.notFound("line"));
    }

    @Operation(
            operationId = "getAuditChain",
            summary = "Where the chain of the audit trail stands, and when it was verified")
    @GetMapping("/chain")
    ChainStatus chain() {
        return trail.status();
    }

    @Recorded(Recorded.Deeds.STAFF)
    @Operation(operationId = "exportAudit", summary = "Lines of the audit trail as a file, in the order of the chain")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping("/export")
    void export(@ParameterObject AuditFilter filter, @ParameterObject AuditForm form, HttpServletResponse response)
            throws IOException {
        response.setContentType(form.as().mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("audit." + form.as().ending())
                        .build()
                        .toString());
        trail.export(filter, form.as(), response.getOutputStream());
    }
}
