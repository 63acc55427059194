package org.carrel.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.carrel.platform.http.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Turns away what another site makes a browser send (OWASP Cross-Site Request Forgery Prevention): the browser says from
 * whose page a request comes, and only our own pages know the token.
 */
final class ForgedRequests {
    static final String TOKEN = "X-CSRF-Token";
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

    private ForgedRequests() {}

    /** @throws ProblemException 403 {@code foreign_page} */
    static void requireOwnPage(HttpServletRequest request) {
        var site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        var own = site.map(OUR_OWN::contains).orElseGet(() -> ownOrigin(request));
        if (!own) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN, "foreign_page", "Only this server's own pages may do this with a cookie.");
        }
    }

    /** @throws ProblemException 403 {@code foreign_page}, {@code csrf_token_wrong} */
    static void require(HttpServletRequest request, CookieValue cookie) {
        requireOwnPage(request);
        var token = Optional.ofNullable(request.getHeader(TOKEN));
        if (token.filter(cookie::isCsrfToken).isEmpty()) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "csrf_token_wrong",
                    "Send the csrfToken of GET /v1/web/session as X-CSRF-Token with whatever changes something.");
        }
    }

    /** Browsers that say no more than this; programs say nothing at all, and have no cookie that is not theirs. */
    private static boolean ownOrigin(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
                .map(origin -> authority(origin)
                        .equalsIgnoreCase(Optional.ofNullable(request.getHeader(HttpHeaders.HOST))
                                .orElse("")))
                .orElse(true);
    }

    private static String authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority()).orElse("null");
        } catch (IllegalArgumentException e) {
            return "null";
        }
    }
}
