package org.carrel.platform.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.carrel.platform.limit.ClientAddress;

/**
 * Tells browsers what they may do with our answers (OWASP HTTP Headers Cheat Sheet): an answer of the API is never a
 * page, so it may load nothing and stand in no frame; the pages of the documentation load what lies here.
 */
record SecurityHeaders(ClientAddress addresses) implements Filter {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String OUR_OWN =
            "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
                    + "font-src 'self' data:; worker-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final List<String> PAGES = List.of("/docs", "/redoc", "/webjars/", "/swagger-ui", "/problems/");
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Content-Security-Policy", isPage(asked.getRequestURI()) ? OUR_OWN : NOTHING);
        if (addresses.secure(asked)) {
            answer.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
        chain.doFilter(request, response);
    }

    private static boolean isPage(String path) {
        for (var page : PAGES) {
            if (path.startsWith(page)) {
                return true;
            }
        }
        return false;
    }
}
