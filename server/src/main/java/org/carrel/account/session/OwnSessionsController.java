package org.carrel.account.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.account.WhileEnrolling;
import org.carrel.platform.http.MergePatch;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sessions")
@RestController
@RequestMapping("/v1/sessions")
@WhileEnrolling
class OwnSessionsController {
    private final OpenSessions sessions;

    OwnSessionsController(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Requires(Permission.OWN_READ)
    @GetMapping
    @Operation(summary = "Where I am signed in", operationId = "listSessions")
    Page<Session> list(Caller caller) {
        return Page.whole(sessions.mine(caller));
    }

    @Requires(Permission.OWN_READ)
    @GetMapping("/{id}")
    @Operation(summary = "One of my sessions", operationId = "getSession")
    Session get(@PathVariable UUID id, Caller caller) {
        return sessions.mine(caller, id).orElseThrow(() -> Refused.notFound("session"));
    }

    @Requires(Permission.OWN_WRITE)
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @Operation(summary = "Give one of my sessions a name, or take it away", operationId = "renameSession")
    Session rename(@PathVariable UUID id, @RequestBody MergePatch patch, Caller caller) {
        var session = sessions.mine(caller, id).orElseThrow(() -> Refused.notFound("session"));
        var named = patch.applyTo(new SessionName(java.util.Optional.of(session.name())), SessionName::read);
        return sessions.rename(caller, id, named.name()).orElseThrow(() -> Refused.notFound("session"));
    }

    @Requires(Permission.OWN_WRITE)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out everywhere else", operationId = "endOtherSessions")
    void endOthers(Caller caller) {
        sessions.endOthers(caller);
    }

    @Requires(Permission.OWN_WRITE)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out somewhere else", operationId = "endSession")
    void end(@PathVariable UUID id, Caller caller) {
        if (!sessions.end(caller, id)) {
            throw Refused.notFound("session");
        }
    }
}
