package org.carrel.account.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.carrel.platform.http.ProblemException;
import org.carrel.platform.limit.ClientAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Under which name the cookie goes. Behind TLS it is {@code __Host-carrel}, which browsers take from nobody but this very
 * host over TLS; without, it is another name, and only where nobody can listen or the operator said so.
 */
@Component
class WebSite {
    private static final Logger LOG = LoggerFactory.getLogger(WebSite.class);
    private static final String SECURE = "__Host-carrel";
    private static final String PLAIN = "carrel";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");
    private static final int LONGEST = 100;
    private final ClientAddress addresses;
    private final boolean plainCookies;

    WebSite(ClientAddress addresses, WebProperties properties) {
        this.addresses = addresses;
        this.plainCookies = properties.plainCookies();
        if (plainCookies) {
            LOG.warn("carrel.account.web.plain-cookies is on: without TLS, anybody on the way can take over sessions");
        }
    }

    /** What the browser holds; nothing where it may hold nothing over this connection. */
    Optional<CookieValue> cookie(HttpServletRequest request) {
        return text(request, "").map(CookieValue::new);
    }

    /** What it holds in a cookie beside that of its session. */
    Optional<String> text(HttpServletRequest request, String suffix) {
        return Optional.ofNullable(request.getCookies())
                .flatMap(cookies -> name(request)
                        .map(name -> name + suffix)
                        .flatMap(name -> Arrays.stream(cookies)
                                .filter(cookie -> cookie.getName().equals(name))
                                .findFirst()))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
    }

    /** The header that gives the browser a cookie, gone when it is closed. */
    String give(HttpServletRequest request, CookieValue cookie) {
        return header(request, "", cookie.text()).build().toString();
    }

    /** The header that takes it away. */
    String take(HttpServletRequest request) {
        return header(request, "", "").maxAge(0).build().toString();
    }

    /** The header that gives it another cookie for a while, or takes it away (zero). */
    String give(HttpServletRequest request, String suffix, String text, Duration lifetime) {
        return header(request, suffix, text).maxAge(lifetime).build().toString();
    }

    /** @throws ProblemException 403 where a cookie would go in the open */
    void requireSafe(HttpServletRequest request) {
        if (name(request).isEmpty()) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "not_secure",
                    "A browser's session needs https. Behind a proxy, carrel.http.trusted-proxies must name it.");
        }
    }

    private ResponseCookie.ResponseCookieBuilder header(HttpServletRequest request, String suffix, String value) {
        return ResponseCookie.from(name(request).orElse(SECURE) + suffix, value)
                .httpOnly(true)
                .secure(name(request).filter(PLAIN::equals).isEmpty())
                .sameSite("Lax")
                .path("/");
    }

    private Optional<String> name(HttpServletRequest request) {
        if (addresses.secure(request)) {
            return Optional.of(SECURE);
        }
        return plainCookies || onThisMachine(request) ? Optional.of(PLAIN) : Optional.empty();
    }

    private boolean onThisMachine(HttpServletRequest request) {
        return THIS_MACHINE.contains(request.getServerName())
                && addresses
                        .address(request)
                        .filter(InetAddress::isLoopbackAddress)
                        .isPresent();
    }
}
