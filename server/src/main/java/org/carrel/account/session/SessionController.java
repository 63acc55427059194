package org.carrel.account.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.carrel.account.Caller;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.audit.Recorded;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sessions")
@RestController
@RequestMapping("/v1/sessions")
class SessionController {
    private final Sessions sessions;
    private final SignInLimit limit;
    private final Devices devices;

    SessionController(Sessions sessions, SignInLimit limit, Devices devices) {
        this.sessions = sessions;
        this.limit = limit;
        this.devices = devices;
    }

    @Open
    @PostMapping
    @Operation(summary = "Sign in by username or e-mail address", operationId = "signIn")
    ResponseEntity<SignedIn> signIn(@RequestBody Credentials credentials, HttpServletRequest request) {
        limit.take(request);
        var device = devices.of(request, credentials.device());
        return created(SignIns.orRefused(sessions.signIn(credentials, device)));
    }

    @Open
    @Recorded(Recorded.Deeds.REFUSALS)
    @PostMapping("/refreshes")
    @Operation(summary = "Get the next pair of tokens for a refresh token, once", operationId = "refreshSession")
    ResponseEntity<SignedIn> refresh(@RequestBody RefreshToken token, HttpServletRequest request) {
        limit.take(request);
        return created(sessions.refresh(token).orElseThrow(SignIns::badRefreshToken));
    }

    @Requires(Permission.OWN_WRITE)
    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out", operationId = "signOut")
    void signOut(Caller caller) {
        sessions.end(caller.sessionId(), caller.userId(), EndReason.SIGNED_OUT);
    }

    private static ResponseEntity<SignedIn> created(SignedIn session) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/sessions/" + session.sessionId())
                .body(session);
    }
}
