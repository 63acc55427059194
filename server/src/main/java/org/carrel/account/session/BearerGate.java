package org.carrel.account.session;

import jakarta.servlet.http.HttpServletRequest;
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
    private final KnownTokens tokens;
    private final KnownSessions sessions;

    BearerGate(KnownTokens tokens, KnownSessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    public void check(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            var caller = caller(header).orElseThrow(BearerGate::refusal);
            caller.standsBehind(request);
            AskedBy.remember(request, caller.userId().toString());
        }
    }

    private Optional<Caller> caller(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return tokens.verify(header.substring(SCHEME.length()).strip())
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
