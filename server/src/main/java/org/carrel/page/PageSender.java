package org.carrel.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Sends pages: to be kept, and asked for again with their entity tag. They are the same for everybody who wants them alike. */
@Component
class PageSender {
    private final Painter painter;
    private final Site site;

    PageSender(Painter painter, Site site) {
        this.painter = painter;
        this.site = site;
    }

    Visit visit(HttpServletRequest request) {
        return Visit.of(request, site);
    }

    void send(PageView view, Visit visit, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = painter.paint(view, visit);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, visit.language().tag());
        response.setHeader("Content-Security-Policy", painter.policy());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        if (view.status() == HttpStatus.OK && new ServletWebRequest(request, response).checkNotModified(tag(page))) {
            return;
        }
        response.setStatus(view.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** A weak one: what is sent may be compressed, and by a strong one would not. */
    private static String tag(byte[] page) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(page);
            return "W/\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 22) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
