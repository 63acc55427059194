package org.carrel.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.carrel.account.session.SignedIn;
import org.springframework.stereotype.Component;

/** What other ways of signing in need of a browser: to know it again when it comes back, and to let it hold its session. */
@Component
public class Browsers {
    private final WebSite site;
    private final WebCookies cookies;

    Browsers(WebSite site, WebCookies cookies) {
        this.site = site;
        this.cookies = cookies;
    }

    /**
     * Only for our own pages, over a connection on which nobody listens.
     *
     * @throws org.carrel.platform.http.ProblemException 403 {@code foreign_page}, {@code not_secure}
     */
    public void requireOwnPage(HttpServletRequest request) {
        site.requireSafe(request);
        ForgedRequests.requireOwnPage(request);
    }

    /** What the browser was given under this name to be known again. */
    public Optional<String> mark(HttpServletRequest request, String name) {
        return site.text(request, "-" + name);
    }

    /** The header that gives the browser something to be known again by, which it shows to us alone. */
    public String give(HttpServletRequest request, String name, String mark, Duration lifetime) {
        return site.give(request, "-" + name, mark, lifetime);
    }

    /** The header that takes it away. */
    public String take(HttpServletRequest request, String name) {
        return site.give(request, "-" + name, "", Duration.ZERO);
    }

    /** Lets the browser hold a session that just began, and ends what it held before; this is the header that tells it. */
    public String hold(SignedIn session, HttpServletRequest request) {
        site.requireSafe(request);
        return site.give(request, cookies.hold(session, site.cookie(request)));
    }
}
