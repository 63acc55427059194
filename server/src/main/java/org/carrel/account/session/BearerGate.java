package org.carrel.account.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.carrel.account.Caller;
import org.carrel.platform.http.AskedBy;
import org.carrel.platform.http.ProblemException;
import org.carrel.platform.security.Gate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Finds out who is asking from {@code Authorization: Bearer} (RFC 6750). Without the header the request is nobody's; with
 * one that is no good it is refused, on open routes too, so that a client notices that it is signed out.
 */
@Component
class BearerGate implements Gate {
    private static final String SCHEME = "Bearer ";
    private static final String BASIC = "Basic ";
    /** There a client says in this header who it is, by HTTP Basic (RFC 6749, 2.3.1). */
    private static final String CLIENTS_NAME_THEMSELVES = "/v1/oauth2/";

    private final KnownTokens tokens;
    private final KnownSessions sessions;
    private final List<BearerKind> others;

    BearerGate(KnownTokens tokens, KnownSessions sessions, List<BearerKind> others) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.others = others;
    }

    @Override
    public void check(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && !isClients(header, request)) {
            var caller = caller(header, request).orElseThrow(BearerGate::refusal);
            caller.standsBehind(request);
            AskedBy.remember(request, caller.userId().toString());
        }
    }

    private static boolean isClients(String header, HttpServletRequest request) {
        return header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                && request.getRequestURI().startsWith(CLIENTS_NAME_THEMSELVES);
    }

    private Optional<Caller> caller(String header, HttpServletRequest request) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        var token = header.substring(SCHEME.length()).strip();
        for (var kind : others) {
            if (kind.includes(token)) {
                return kind.caller(token, request);
            }
        }
        return tokens.verify(token)
                .flatMap(claims -> sessions.caller(claims.sessionId())
                        .filter(caller -> caller.userId().equals(claims.userId())));
    }

    private static ProblemException refusal() {
        return new ProblemException(
                        HttpStatus.UNAUTHORIZED,
                        "invalid_token",
                        "The access token is not good, or no longer. Get another with the refresh token, or sign in.")
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"carrel\", error=\"invalid_token\", "
                                + "error_description=\"The access token is malformed, expired or revoked\"");
    }
}
