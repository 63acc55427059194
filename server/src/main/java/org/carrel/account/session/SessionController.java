package org.carrel.account.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.carrel.account.Caller;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.account.WhileEnrolling;
import org.carrel.account.lockout.Whences;
import org.carrel.platform.audit.Recorded;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
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
    private final Devices devices;
    private final Whences whences;

    SessionController(Sessions sessions, Devices devices, Whences whences) {
        this.sessions = sessions;
        this.devices = devices;
        this.whences = whences;
    }

    @Open
    @Limited(RouteClass.SIGN_IN)
    @PostMapping
    @Operation(summary = "Sign in by username or e-mail address", operationId = "signIn")
    ResponseEntity<SignedIn> signIn(@RequestBody Credentials credentials, HttpServletRequest request) {
        var device = devices.of(request, credentials.device());
        var whence = whences.named(whences.of(request));
        var session = SignIns.orRefused(sessions.signIn(credentials, device, whence));
        return created(session)
                .header(HttpHeaders.SET_COOKIE, whences.cookie(whence, request))
                .body(session);
    }

    @Open
    @Recorded(Recorded.Deeds.REFUSALS)
    @PostMapping("/refreshes")
    @Operation(summary = "Get the next pair of tokens for a refresh token, once", operationId = "refreshSession")
    ResponseEntity<SignedIn> refresh(@RequestBody RefreshToken token) {
        var session = sessions.refresh(token).orElseThrow(SignIns::badRefreshToken);
        return created(session).body(session);
    }

    @Requires(Permission.OWN_WRITE)
    @WhileEnrolling
    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out", operationId = "signOut")
    void signOut(Caller caller) {
        sessions.end(caller.sessionId(), caller.userId(), EndReason.SIGNED_OUT);
    }

    private static ResponseEntity.BodyBuilder created(SignedIn session) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/sessions/" + session.sessionId());
    }
}
