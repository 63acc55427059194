package org.carrel.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GroundTest
class LargeBodyTest {
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    @Test
    void a_route_that_says_so_takes_more_and_no_other_does_even_at_the_same_address() throws Exception {
        var file = "application/octet-stream";
        assertThat(send(declared(2 * MEGABYTE), file).body()).isEqualTo("{\"bytes\":2097152}");
        assertThat(send(chunked(2 * MEGABYTE), file).body()).isEqualTo("{\"bytes\":2097152}");
        assertThat(send(declared(3 * MEGABYTE + 1), file).statusCode()).isEqualTo(413);
        assertThat(send(chunked(3 * MEGABYTE + 1), file).body()).contains("3,145,728");
        assertThat(send(declared(2 * MEGABYTE), "application/json").statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_key_does_not_make_it_read_a_file_into_memory() throws Exception {
        var twice = HttpRequest.newBuilder(address())
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", "one")
                .header(GroundRoutes.CALLER, "somebody")
                .POST(declared(2 * MEGABYTE))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(twice, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> send(BodyPublisher body, String type) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address())
                    .header("Content-Type", type)
                    .POST(body)
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + port + "/test/files");
    }

    private static BodyPublisher declared(int bytes) {
        return BodyPublishers.ofByteArray(new byte[bytes]);
    }

    private static BodyPublisher chunked(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }
}
