package org.carrel.account.privacy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.RecentProof;
import org.carrel.account.Requires;
import org.carrel.platform.audit.Recorded;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Privacy", description = "What the library knows of a person, and that it forgets them.")
@RestController
class PersonalExportController {
    private final PersonalExport export;
    private final RecentProof proof;

    PersonalExportController(PersonalExport export, RecentProof proof) {
        this.export = export;
        this.proof = proof;
    }

    @Requires(Permission.OWN_READ)
    @Limited(RouteClass.EXPORT)
    @Recorded(Recorded.Deeds.EVERYBODY)
    @GetMapping("/v1/me/export")
    @Operation(
            operationId = "exportMe",
            summary = "Everything that the library knows of me",
            description = "Asks for a recent proof. A letter says that it was asked for.")
    ResponseEntity<Map<String, Object>> mine(Caller caller) {
        proof.require(caller);
        return answer(caller.userId(), caller);
    }

    @Requires(Permission.PATRONS_ERASE)
    @Recorded(Recorded.Deeds.STAFF)
    @GetMapping("/v1/users/{id}/export")
    @Operation(operationId = "exportUser", summary = "Everything that the library knows of somebody")
    ResponseEntity<Map<String, Object>> others(@PathVariable UUID id, Caller caller) {
        if (id.equals(caller.userId())) {
            proof.require(caller);
        }
        return answer(id, caller);
    }

    private ResponseEntity<Map<String, Object>> answer(UUID id, Caller caller) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.json\"")
                .body(export.of(id, caller).made());
    }
}
