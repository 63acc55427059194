package org.carrel.platform.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.carrel.platform.limit.ClientAddress;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Tells browsers what they may do with our answers (OWASP HTTP Headers Cheat Sheet): an answer of the API is never a
 * page, so it may load nothing and stand in no frame; the pages of the documentation load what lies here. It stands before
 * all else in Tomcat, so that what Tomcat itself refuses says so too.
 */
@Component
class SecurityHeaders implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String OUR_OWN =
            "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
                    + "font-src 'self' data:; worker-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String NO_DEVICES = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), "
            + "display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";
    private static final List<String> PAGES = List.of("/docs", "/redoc", "/webjars/", "/swagger-ui", "/problems/");
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";
    private final ClientAddress addresses;

    SecurityHeaders(ClientAddress addresses) {
        this.addresses = addresses;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new First());
    }

    private final class First extends ValveBase {
        private First() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            put(request, response);
            getNext().invoke(request, response);
        }
    }

    private void put(Request request, Response response) {
        // A request that is none has no address.
        var path = request.getRequestURI() == null ? "" : request.getRequestURI();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", NO_DEVICES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", isPicture(path) ? "cross-origin" : "same-origin");
        response.setHeader("Content-Security-Policy", isPage(path) ? OUR_OWN : NOTHING);
        if (addresses.secure(request)) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
    }

    private static boolean isPage(String path) {
        for (var page : PAGES) {
            if (path.startsWith(page)) {
                return true;
            }
        }
        return false;
    }

    /** Covers are made to be shown by the pages of others, such as a library's own. */
    private static boolean isPicture(String path) {
        return path.startsWith("/covers/") || (path.startsWith("/v1/books/") && path.endsWith("/cover"));
    }
}
