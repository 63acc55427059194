package org.carrel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.carrel.account.Open;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Every kind of answer says to browsers what they may do with it, byte for byte over the wire. */
@CarrelTest
@Import(HeadersTest.Routes.class)
class HeadersTest {
    /** The one that is there from the start. */
    private static final String BRANCH = "/v1/branches/00000000-0000-7000-8000-0000000000b1";

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    @Autowired
    private Library library;

    @LocalServerPort
    private int port;

    @TestConfiguration(proxyBeanMethods = false)
    static class Routes {
        @Open
        @RestController
        static class Odd {
            @GetMapping("/test/bug")
            String bug() {
                throw new IllegalStateException("as the test wants it");
            }

            @GetMapping(path = "/test/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
            SseEmitter events() throws IOException {
                var events = new SseEmitter();
                events.send("one");
                events.complete();
                return events;
            }
        }
    }

    @Test
    void every_kind_of_answer_says_all_of_it() throws IOException {
        var admin = "Authorization: Bearer " + library.admin().token() + "\r\n";
        complete("200", get("/v1/books", ""));
        complete("200", get("/v1/me", admin));
        complete("201", post("/v1/branches", admin, "{\"code\":\"N\",\"name\":\"North\",\"timeZone\":\"UTC\"}"));
        complete("304", get(BRANCH, "If-None-Match: " + tag(BRANCH) + "\r\n"));
        complete("400", send("GET\r\n\r\n"));
        complete("400", send("GET /a|b HTTP/1.1\r\nHost: x\r\n\r\n"));
        complete("400", send("GET / HTTP/1.1\r\n\r\n"));
        complete("400", get("/v1/books?limit=0", ""));
        complete("400", get("/v1//books", ""));
        complete("401", get("/v1/me", ""));
        complete("404", get("/nowhere", ""));
        complete("404", get("/v1/books/" + UUID.randomUUID(), ""));
        complete("405", send("PUT /v1/books HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"));
        complete("405", send("TRACE /v1/books HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        complete("406", get("/v1/books", "Accept: image/png\r\n"));
        complete(
                "413",
                send("POST /v1/users HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 99999999\r\n\r\n"));
        complete("415", post("/v1/users", "Content-Type: text/plain\r\n", "x"));
        complete("500", get("/test/bug", ""));
        complete("505", send("GET / HTTP/3.9\r\nHost: x\r\n\r\n"));
        complete("200", get("/v1/search.atom?q=a", ""));
        complete("200", get("/v1/search/export?as=ris&q=a", ""));
        complete("200", get("/test/events", ""));
        complete("200", send("HEAD /v1/books HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        complete("200", send("OPTIONS /v1/books HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        for (var page : new String[] {"/docs", "/redoc", "/problems/not_found"}) {
            var headers = headers(get(page, ""));
            all(page, headers);
            assertThat(headers.get("content-security-policy")).as(page).startsWith("default-src 'none'; ");
        }
    }

    @Test
    void what_is_told_to_somebody_is_kept_by_nobody() throws IOException {
        var admin = "Authorization: Bearer " + library.admin().token() + "\r\n";
        assertThat(headers(get("/v1/me", admin)).get("cache-control")).contains("no-store");
        assertThat(headers(get("/v1/users", admin)).get("cache-control")).contains("no-store");
        assertThat(headers(send("GET\r\n\r\n")).get("cache-control")).contains("no-store");
    }

    @Test
    void pages_of_others_may_show_covers_and_nothing_else() throws IOException {
        assertThat(headers(get("/covers/x.jpg", "")).get("cross-origin-resource-policy"))
                .isEqualTo("cross-origin");
        assertThat(headers(get("/v1/books", "")).get("cross-origin-resource-policy"))
                .isEqualTo("same-origin");
    }

    private void complete(String status, String answer) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        var headers = headers(answer);
        all(answer.substring(0, Math.min(200, answer.length())), headers);
        assertThat(headers.get("content-security-policy")).as(answer).isEqualTo(NOTHING);
    }

    private static void all(String what, Map<String, String> headers) {
        assertThat(headers)
                .as(what)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("cross-origin-opener-policy", "same-origin")
                .containsKeys("permissions-policy", "cross-origin-resource-policy", "content-security-policy")
                .doesNotContainKeys("server", "x-powered-by", "strict-transport-security");
    }

    private String tag(String path) throws IOException {
        return Objects.requireNonNull(headers(get(path, "")).get("etag"));
    }

    private static Map<String, String> headers(String answer) {
        var headers = new TreeMap<String, String>();
        Stream.of(answer.split("\r\n\r\n", 2)[0].split("\r\n"))
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .forEach(line -> headers.put(line[0].toLowerCase(java.util.Locale.ROOT), line[1]));
        return headers;
    }

    private String get(String path, String headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n");
    }

    private String post(String path, String headers, String body) throws IOException {
        var type = headers.contains("Content-Type") ? "" : "Content-Type: application/json\r\n";
        return send("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + body.length()
                + "\r\n" + type + headers + "\r\n" + body);
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            // A server that waits for a body that was promised sees that none will come.
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
