package org.carrel.platform.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A page with nothing on it but the app's scripts. It is the same for everybody but for the ground they like, light or dark. */
final class Shell {
    static final String POLICY_HEADER = "Content-Security-Policy";
    /** There are no scripts and styles in the page itself, so that there is nothing to be told from what others put there. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private static final String FOLDER = "META-INF/resources/";
    private static final String HEAD = "<!--carrel:head-->";
    private static final String HTML = "<html lang=\"en\" dir=\"ltr\">";
    private static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private final String page;

    private Shell(String page) {
        this.page = page.replace(HEAD, "<title>Carrel</title>");
    }

    /** Empty where the app was left out of the build. */
    static Optional<Shell> of(String path) {
        return file(path).map(file -> {
            try {
                return new Shell(file.getContentAsString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static Optional<Resource> file(String path) {
        return Optional.<Resource>of(new ClassPathResource(FOLDER + path)).filter(Resource::exists);
    }

    ServerResponse answer(ServerRequest request, HttpStatus status) {
        var text = page.replace(HTML, html(request)).getBytes(StandardCharsets.UTF_8);
        var headers = new HttpHeaders();
        headers.setContentType(TYPE);
        headers.setCacheControl(CacheControl.noCache());
        if (status == HttpStatus.OK) {
            headers.setETag("W/\"" + DigestUtils.md5DigestAsHex(text) + "\"");
        }
        headers.set(HttpHeaders.VARY, HttpHeaders.COOKIE);
        headers.set(POLICY_HEADER, POLICY);
        return Sent.with(status, headers, new ByteArrayResource(text));
    }

    /** The cookie that somebody's choice is kept in is read here, so that a dark page is never white at first. */
    private static String html(ServerRequest request) {
        var theme = Optional.ofNullable(request.cookies().getFirst("carrel_theme"))
                .map(cookie -> cookie.getValue())
                .filter(value -> value.equals("light") || value.equals("dark"));
        return theme.map(value -> HTML.replace(">", " data-theme=\"" + value + "\">"))
                .orElse(HTML);
    }
}
