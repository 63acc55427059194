package org.carrel.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.carrel.account.Caller;
import org.carrel.account.session.KnownSessions;
import org.carrel.platform.http.AskedBy;
import org.carrel.platform.security.Gate;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Finds out who is asking from the cookie, where no token says it. A cookie that is no good is nobody's: a page could not
 * take it away, for it cannot see it.
 */
@Component
class CookieGate implements Gate {
    private static final String ATTRIBUTE = CookieValue.class.getName();
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private final WebSite site;
    private final KnownCookies cookies;
    private final KnownSessions sessions;

    CookieGate(WebSite site, KnownCookies cookies, KnownSessions sessions) {
        this.site = site;
        this.cookies = cookies;
        this.sessions = sessions;
    }

    /** The cookie that stands behind a request; empty where a token does, or nothing. */
    static Optional<CookieValue> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof CookieValue cookie ? Optional.of(cookie) : Optional.empty();
    }

    @Override
    public void check(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.COOKIE) == null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || signsIn(request)) {
            return;
        }
        site.cookie(request)
                .ifPresent(cookie -> cookies.session(cookie)
                        .flatMap(sessions::caller)
                        .ifPresent(caller -> admit(request, cookie, caller)));
    }

    private static void admit(HttpServletRequest request, CookieValue cookie, Caller caller) {
        if (!READS.contains(request.getMethod())) {
            ForgedRequests.require(request, cookie);
        }
        request.setAttribute(ATTRIBUTE, cookie);
        caller.standsBehind(request);
        AskedBy.remember(request, caller.userId().toString());
    }

    /** Who signs in anew may have lost the token of the page before. */
    private static boolean signsIn(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().startsWith(WebSessionController.PATH);
    }
}
