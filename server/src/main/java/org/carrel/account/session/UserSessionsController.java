package org.carrel.account.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Users")
@RestController
@RequestMapping("/v1/users/{userId}/sessions")
@Requires(Permission.PATRONS_WRITE)
class UserSessionsController {
    private final OpenSessions sessions;

    UserSessionsController(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    @Operation(summary = "Where a user is signed in", operationId = "listUserSessions")
    Page<Session> list(@PathVariable UUID userId, Caller caller) {
        return Page.whole(sessions.of(userId, caller).made());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign a user out everywhere", operationId = "endUserSessions")
    void endAll(@PathVariable UUID userId, Caller caller) {
        sessions.endAllFor(userId, caller.rights()).made();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign a user out in one place", operationId = "endUserSession")
    void end(@PathVariable UUID userId, @PathVariable UUID id, Caller caller) {
        sessions.endFor(userId, id, caller.rights()).made();
    }
}
