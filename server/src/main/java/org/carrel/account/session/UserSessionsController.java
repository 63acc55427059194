package org.carrel.account.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.carrel.account.Accounts;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.account.Rights;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Refused;
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
    private final Accounts accounts;

    UserSessionsController(OpenSessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @GetMapping
    @Operation(summary = "Where a user is signed in", operationId = "listUserSessions")
    Page<Session> list(@PathVariable UUID userId, Caller caller) {
        return Page.whole(sessions.of(userId, caller).orElseThrow(() -> Refused.notFound("user")));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign a user out everywhere", operationId = "endUserSessions")
    void endAll(@PathVariable UUID userId, Caller caller) {
        requireNoHigher(userId, caller);
        if (!sessions.endAllFor(userId)) {
            throw Refused.notFound("user");
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign a user out in one place", operationId = "endUserSession")
    void end(@PathVariable UUID userId, @PathVariable UUID id, Caller caller) {
        requireNoHigher(userId, caller);
        if (!sessions.endFor(userId, id)) {
            throw Refused.notFound("session");
        }
    }

    /** Else whoever looks after patrons could keep administrators out. */
    private void requireNoHigher(UUID userId, Caller caller) {
        if (!caller.rights().cover(accounts.rights(userId))) {
            throw new Refused(HttpStatus.FORBIDDEN, List.of(Rights.beyond()));
        }
    }
}
