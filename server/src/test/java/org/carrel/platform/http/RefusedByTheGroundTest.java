package org.carrel.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is no proper request gets a problem document too, byte for byte over the wire. */
@GroundTest
class RefusedByTheGroundTest {
    private static final String BRANCH = "{\"code\": \"NORTH\"}";

    @LocalServerPort
    private int port;

    @Test
    void a_broken_request_line() throws Exception {
        assertProblem(send("GET\r\n\r\n"), 400, "bad_request");
        assertProblem(send("GET /a b HTTP/1.1\r\nHost: x\r\n\r\n"), 400, "bad_request");
        assertProblem(send("GET /a|b HTTP/1.1\r\nHost: x\r\n\r\n"), 400, "bad_request");
        assertProblem(send("GET /a%00b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), 400, "bad_request");
        assertProblem(send("GET /a%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), 400, "bad_request");
        assertProblem(send("GET / HTTP/1.1\r\n\r\n"), 400, "bad_request");
        assertProblem(send("GET / HTTP/3.9\r\nHost: x\r\n\r\n"), 505, "not_implemented");
    }

    @Test
    void headers_that_are_too_large() throws Exception {
        assertProblem(send(get("/test/branches/1", "X-Big: " + "a".repeat(40_000))), 400, "bad_request");
    }

    @Test
    void methods_that_nobody_takes() throws Exception {
        assertThat(send("TRACE /test/branches HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .contains("\r\nAllow: ")
                .contains("\"code\":\"method_not_allowed\"");
        var unknown = send("BREW /test/branches HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertProblem(unknown, 400, "bad_request");
        var put = send("PUT /test/branches HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        assertProblem(put, 405, "method_not_allowed");
        assertThat(put).contains("\r\nAllow: POST").contains("This address takes POST.");
    }

    @Test
    void an_address_that_leads_nowhere() throws Exception {
        assertProblem(send(get("/test/nothing", "A: b")), 404, "not_found");
        assertProblem(send(get("/test/branches/not-an-id", "A: b")), 400, "invalid_input");
    }

    @Test
    void formats_that_are_not_ours() throws Exception {
        var id = "/test/branches/0199f0a2-7c11-7e3a-9d0b-3f5a2c1b4d6e";
        assertProblem(send(get(id, "Accept: application/xml")), 406, "not_acceptable");
        for (var type : new String[] {
            "text/plain", "application/json;charset=iso-8859-1", "application/json;charset=utf-16", "nonsense", "*/*"
        }) {
            assertThat(send(post("Content-Type: " + type, BRANCH)))
                    .as(type)
                    .startsWith("HTTP/1.1 415 ")
                    .contains("\"unsupported_media_type\"");
        }
        assertProblem(send(post("A: b", BRANCH)), 415, "unsupported_media_type");
        assertThat(send(post("Content-Type: application/json; charset=UTF-8", BRANCH)))
                .startsWith("HTTP/1.1 201 ");
    }

    @Test
    void bodies_that_are_no_json() throws Exception {
        for (var body : new String[] {
            "{", "{\"code\": \"A\"} x", "{\"code\": \"A\", \"code\": \"B\"}", "", "[]", "\"\\ud8\"", "[".repeat(5_000)
        }) {
            assertProblem(send(post("Content-Type: application/json", body)), 400, "invalid_input");
        }
        var latin = new String(new byte[] {'{', '"', (byte) 0xE9, '"', ':', '1', '}'}, StandardCharsets.ISO_8859_1);
        assertProblem(send(post("Content-Type: application/json", latin)), 400, "invalid_input");
    }

    @Test
    void bodies_that_are_too_large_whether_they_say_so_or_not() throws Exception {
        var declared =
                "POST /test/branches HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 99999999\r\n\r\n" + "a".repeat(2_200_000);
        assertProblem(send(declared), 413, "too_large");

        var chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        var chunked =
                "POST /test/branches HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + "20000\r\n{\"code\":\"" + "a".repeat(0x20000 - 9) + "\r\n"
                        + chunk.repeat(20) + "0\r\n\r\n";
        assertProblem(send(chunked), 413, "too_large");
    }

    @Test
    void bodies_that_break_off() throws Exception {
        var malformed = """
                POST /test/branches HTTP/1.1
                Host: x
                Connection: close
                Content-Type: application/json
                Transfer-Encoding: chunked

                zzz
                """.replace("\n", "\r\n");
        assertThat(send(malformed)).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void repeated_and_unknown_parameters() throws Exception {
        var id = "/test/branches/0199f0a2-7c11-7e3a-9d0b-3f5a2c1b4d6e";
        var answer = send(get(id + "?colour=red", "A: b"));
        assertProblem(answer, 400, "invalid_input");
        assertThat(answer).contains("\"field\":\"colour\"");
    }

    @Test
    void what_is_proper_passes_in_every_form() throws Exception {
        var id = "/test/branches/0199f0a2-7c11-7e3a-9d0b-3f5a2c1b4d6e";
        assertThat(send(get(id, "A: b"))).startsWith("HTTP/1.1 200 ").contains("\r\nCache-Control: no-cache");
        assertThat(send(get(id + "/", "A: b"))).startsWith("HTTP/1.1 200 ");
        assertThat(send("HEAD " + id + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("\"code\"");
        assertThat(send("OPTIONS " + id + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .contains("\r\nAllow: ");
        assertThat(send("GET " + id + " HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 200 ");
        assertThat(send(get(id, GroundRoutes.CALLER + ": ada"))).contains("\r\nCache-Control: no-store");
    }

    @Test
    void a_request_id_is_taken_over_where_it_is_sane() throws Exception {
        assertThat(send(get("/test/nothing", "X-Request-Id: desk-7.0001")))
                .contains("\r\nX-Request-Id: desk-7.0001\r\n")
                .contains("\"requestId\":\"desk-7.0001\"");
        assertThat(send(get("/test/nothing", "X-Request-Id: <script>"))).doesNotContain("script");
    }

    private void assertProblem(String answer, int status, String code) {
        assertThat(answer)
                .as(code)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("\r\nContent-Type: application/problem+json")
                .contains("\r\nX-Request-Id: ")
                .contains("\"code\":\"" + code + "\"")
                .contains("\"status\":" + status)
                .doesNotContain("Tomcat", "Apache", "org.", "java.", "\r\nServer:");
    }

    private static String get(String path, String header) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + "\r\n\r\n";
    }

    private static String post(String header, String body) {
        return "POST /test/branches HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    private String send(String bytes) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            try {
                socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // Closed while we still wrote: what was answered is read all the same.
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
