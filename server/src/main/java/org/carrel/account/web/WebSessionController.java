package org.carrel.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.carrel.account.Accounts;
import org.carrel.account.Caller;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.account.WhileEnrolling;
import org.carrel.account.lockout.Whences;
import org.carrel.account.session.Credentials;
import org.carrel.account.session.Devices;
import org.carrel.account.session.EndReason;
import org.carrel.account.session.KnownSessions;
import org.carrel.account.session.RefreshToken;
import org.carrel.account.session.Sessions;
import org.carrel.account.session.SignIns;
import org.carrel.account.session.SignedIn;
import org.carrel.platform.http.Refused;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sessions")
@RestController
@RequestMapping(WebSessionController.PATH)
class WebSessionController {
    static final String PATH = "/v1/web/session";
    private final Sessions sessions;
    private final WebCookies cookies;
    private final KnownSessions callers;
    private final WebSite site;
    private final Devices devices;
    private final Whences whences;
    private final Accounts accounts;

    WebSessionController(
            Sessions sessions,
            WebCookies cookies,
            KnownSessions callers,
            WebSite site,
            Devices devices,
            Whences whences,
            Accounts accounts) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.callers = callers;
        this.site = site;
        this.devices = devices;
        this.whences = whences;
        this.accounts = accounts;
    }

    @Open
    @Limited(RouteClass.SIGN_IN)
    @PostMapping
    @Operation(
            summary = "Sign in, in a browser: the session is held by a cookie that scripts cannot read",
            operationId = "signInByCookie")
    ResponseEntity<WebSession> signIn(@RequestBody Credentials credentials, HttpServletRequest request) {
        require(request);
        var device = devices.of(request, credentials.device());
        var whence = whences.named(whences.of(request));
        var session = SignIns.orRefused(sessions.signIn(credentials, device, whence));
        return held(session, request, whences.cookie(whence, request));
    }

    @Open
    @Limited(RouteClass.SIGN_IN)
    @PostMapping("/exchanges")
    @Operation(
            summary = "Take a cookie for the refresh token that another way of signing in gave",
            operationId = "exchangeForCookie")
    ResponseEntity<WebSession> exchange(@RequestBody RefreshToken token, HttpServletRequest request) {
        require(request);
        return held(sessions.refresh(token).orElseThrow(SignIns::badRefreshToken), request);
    }

    @Requires(Permission.OWN_READ)
    @WhileEnrolling
    @GetMapping
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem404")
    @Operation(summary = "Who is signed in, in this browser, and its CSRF token", operationId = "getWebSession")
    ResponseEntity<WebSession> get(Caller caller, HttpServletRequest request) {
        var cookie = CookieGate.of(request).orElseThrow(() -> Refused.notFound("session held by a cookie"));
        var user = accounts.find(caller.userId()).orElseThrow(() -> Refused.notFound("user"));
        var next = cookies.replaceAged(cookie);
        var answer = ResponseEntity.ok();
        next.ifPresent(given -> answer.header(HttpHeaders.SET_COOKIE, site.give(request, given)));
        var held = next.orElse(cookie);
        return answer.header(ForgedRequests.TOKEN, held.csrfToken()).body(WebSession.of(caller, user, held));
    }

    @Requires(Permission.OWN_WRITE)
    @WhileEnrolling
    @DeleteMapping
    @Operation(summary = "Sign out, in this browser", operationId = "signOutByCookie")
    ResponseEntity<Void> signOut(Caller caller, HttpServletRequest request) {
        sessions.end(caller.sessionId(), caller.userId(), EndReason.SIGNED_OUT);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, site.take(request))
                .build();
    }

    /** Another site could sign a browser in as somebody else, and see what it then does. */
    private void require(HttpServletRequest request) {
        site.requireSafe(request);
        ForgedRequests.requireOwnPage(request);
    }

    private Caller caller(SignedIn session) {
        return callers.caller(session.sessionId()).orElseThrow(() -> Refused.notFound("session"));
    }

    private ResponseEntity<WebSession> held(SignedIn session, HttpServletRequest request, String... further) {
        var cookie = cookies.hold(session, site.cookie(request));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, PATH)
                .header(HttpHeaders.SET_COOKIE, site.give(request, cookie))
                .headers(all -> List.of(further).forEach(more -> all.add(HttpHeaders.SET_COOKIE, more)))
                .header(ForgedRequests.TOKEN, cookie.csrfToken())
                .body(WebSession.of(caller(session), session.user(), cookie));
    }
}
