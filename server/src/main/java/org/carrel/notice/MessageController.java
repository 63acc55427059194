package org.carrel.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.audit.Recorded;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Refused;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/messages")
@Requires(Permission.MESSAGES_READ)
@Tag(name = "Messages", description = "What was written to people, sent or not")
class MessageController {
    private final Outbox outbox;

    MessageController(Outbox outbox) {
        this.outbox = outbox;
    }

    @Recorded(Recorded.Deeds.STAFF)
    @GetMapping
    @Operation(summary = "The outbox, the latest first", operationId = "listMessages")
    Page<Message> page(@ParameterObject MessageQuery query) {
        return outbox.page(query);
    }

    @Recorded(Recorded.Deeds.STAFF)
    @GetMapping("/{id}")
    @Operation(summary = "One message, and how far it has come", operationId = "getMessage")
    Message one(@PathVariable UUID id) {
        return outbox.find(id).orElseThrow(() -> Refused.notFound("message"));
    }

    /** No POST, whose answer would be kept for its Idempotency-Key, and the secret with it. */
    @GetMapping("/{id}/whole")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @Requires(value = Permission.PATRONS_WRITE, also = Permission.MESSAGES_READ)
    @Operation(
            summary = "Read what is hidden in a message, to hand it to its addressee where no mail server is set",
            description = "Elsewhere links in letters are hidden as [hidden]. The addressee is told who read one.",
            operationId = "getWholeMessage")
    Message read(@PathVariable UUID id, Caller caller) {
        return outbox.read(id, caller).made();
    }

    @Requires(Permission.MESSAGES_WRITE)
    @PostMapping("/{id}/retries")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Try a message that failed once more", operationId = "retryMessage")
    Message retry(@PathVariable UUID id) {
        return outbox.retry(id).made();
    }
}
