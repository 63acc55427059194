package org.carrel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@CarrelTest
class SecurityTest {
    @Autowired
    private Library library;

    @LocalServerPort
    private int port;

    @Test
    void every_answer_of_the_api_tells_browsers_to_do_nothing_with_it() {
        for (var path : List.of("/v1/me", "/.well-known/jwks.json", "/nowhere")) {
            var reply = library.api().get(path);
            assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(reply.header("X-Frame-Options")).contains("DENY");
            assertThat(reply.header("Referrer-Policy")).contains("no-referrer");
            assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'; frame-ancestors 'none'");
            assertThat(reply.header("Strict-Transport-Security"))
                    .as("only behind TLS")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1//me", "/v1/me;x=1", "/v1/%2e%2e/me", "/v1%2fme", "/v1/me%00", "/v1/../v1/me"})
    void what_the_firewall_refuses_is_a_problem_document(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json")
                .contains("requestId");
    }

    @Test
    void a_page_of_another_origin_gets_no_permission_unless_it_is_configured() {
        var reply = library.api().with("Origin", "https://evil.example").get("/.well-known/jwks.json");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_configured_origin_may_call_and_ask_before_it_does() throws Exception {
        var pages = new ForeignPages(List.of("https://library.example"));
        var preFlight = request("OPTIONS", "https://library.example");
        preFlight.addHeader("Access-Control-Request-Method", "PATCH");
        preFlight.addHeader("Access-Control-Request-Headers", "authorization, if-match");
        var answer = new MockHttpServletResponse();
        pages.doFilter(preFlight, answer, new MockFilterChain());
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("https://library.example");
        assertThat(answer.getHeader("Access-Control-Allow-Methods")).contains("PATCH");
        assertThat(answer.getHeader("Access-Control-Allow-Credentials")).isNull();

        var stranger = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        pages.doFilter(request("GET", "https://evil.example"), stranger, chain);
        assertThat(stranger.getHeader("Access-Control-Allow-Origin")).isNull();
        assertThat(stranger.getHeader("Vary")).isEqualTo("Origin");
        assertThat(chain.getRequest()).as("answered, but kept from the page").isNotNull();
    }

    private static MockHttpServletRequest request(String method, String origin) {
        var request = new MockHttpServletRequest(method, "/v1/books");
        request.addHeader("Origin", origin);
        return request;
    }

    private String raw(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
