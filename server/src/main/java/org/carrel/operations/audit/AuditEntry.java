package org.carrel.operations.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One line of the audit trail.
 *
 * @param position its place in the chain; chain order is the order of sealing
 * @param action the operation of the API ({@code operationId}), or the name of a deed without a route
 * @param times how often within the minute, for refusals that are counted
 * @param actor absent where nobody was signed in, or the program did it by itself
 * @param address until it is cut, as {@code userAgent}
 * @param status of the answer, where it was no success
 * @param codes why it was refused
 * @param changes what became of things; {@code withheld} where the value is nobody's business
 */
@Schema(description = "Who did what to what, from where, what it was before and is after")
record AuditEntry(
        UUID id,
        long position,
        Instant at,
        String action,
        Outcome outcome,
        int times,
        Optional<Who> actor,
        Optional<What> target,
        Optional<String> address,
        Optional<String> userAgent,
        Optional<String> requestId,
        Optional<Integer> status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> codes,

        @Schema(description = "By thing: type, id, fields with from and to") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<JsonNode> changes,

        String contentHash,
        String chainHash) {

    /**
     * Who did it.
     *
     * @param username as it is now; absent once they are erased
     * @param role as it was then
     * @param via by what means, where it was no session
     */
    @Schema(name = "AuditActor")
    record Who(
            UUID id,
            Optional<String> username,
            Optional<String> role,
            Optional<UUID> sessionId,
            Optional<String> via) {}

    /**
     * What it was done to.
     *
     * @param type the resource as addresses name it
     * @param name of a user, as it is now
     */
    @Schema(name = "AuditTarget")
    record What(String type, Optional<String> id, Optional<String> name) {}
}
