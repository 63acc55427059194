package org.carrel.importing.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.carrel.platform.schedule.Recurring;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of files that are sent. */
@CarrelTest
@Import(ImportsAtWork.class)
class UploadTest {
    @Autowired
    private Library library;

    @Autowired
    private ImportsAtWork imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private Recurring purgeOfImportFiles;

    @LocalServerPort
    private int port;

    private String token = "";
    private Api api = Api.at(0);

    @BeforeEach
    void signIn() {
        Person librarian = library.librarian();
        token = librarian.token();
        api = librarian.api();
    }

    @Test
    void a_file_of_several_megabytes_lies_there_in_pieces_and_is_read_packed_or_not() throws Exception {
        var text = "title,author\n" + "Ubik,Philip K. Dick\n".repeat(150_000);
        var plain = send(text.getBytes(StandardCharsets.UTF_8), "application/octet-stream", "fileName=ubik.csv");
        assertThat(plain.path("file").path("bytes").asInt()).isEqualTo(text.length());
        assertThat(plain.path("source").asString()).isEqualTo("csv");
        assertThat(jdbc.sql("select count(*) from import_file_chunk")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.substring(0, 40_013).getBytes(StandardCharsets.UTF_8));
        }
        var small = send(packed.toByteArray(), "application/gzip", "fileName=ubik.csv.gz");
        api.post("/v1/imports/" + small.path("id").asString() + "/starts", "");
        imports.work();
        var done = api.get("/v1/imports/" + small.path("id").asString());
        assertThat(done.at("created")).isEqualTo("1");
        assertThat(Integer.parseInt(done.at("read"))).isEqualTo(2_000);
        assertThat(done.at("bytesDone")).isEqualTo(String.valueOf(packed.size()));
    }

    @Test
    void the_same_file_again_is_said_to_be_so() throws Exception {
        var file = "title\nUbik\n".getBytes(StandardCharsets.UTF_8);
        assertThat(send(file, "text/csv", "").path("remarks")).isEmpty();
        assertThat(send(file, "text/csv", "").path("remarks").path(0).asString())
                .contains("very same file");
    }

    @Test
    void a_file_that_packs_nothing_but_air_is_not_unpacked_for_ever() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("title,nothing\n".getBytes(StandardCharsets.UTF_8));
            var air = ("x," + " ".repeat(500_000) + "\n").getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < 50; i++) {
                gzip.write(air);
            }
        }
        var bomb = send(packed.toByteArray(), "application/gzip", "fileName=air.csv.gz");
        api.post("/v1/imports/" + bomb.path("id").asString() + "/dry-runs", "");
        imports.work();
        var failed = api.get("/v1/imports?kind=dry_run");
        assertThat(failed.at("items/0/state")).isEqualTo("failed");
        assertThat(failed.at("items/0/error")).contains("200 times");
    }

    @Test
    void of_an_upload_that_breaks_off_nothing_stays() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var head = "POST /v1/imports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: text/csv\r\nContent-Length: 9000000\r\n\r\ntitle\n";
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(new byte[3_000_000]);
            out.flush();
            while (files() == 0) {
                Thread.onSpinWait();
            }
            socket.setSoLinger(true, 0);
        }
        while (files() > 0) {
            Thread.onSpinWait();
        }
        assertThat(jdbc.sql("select count(*) from import_job")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_no_file_of_books_is_a_draft_that_cannot_start() throws Exception {
        var picture = send(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}, "application/octet-stream", "");
        assertThat(picture.path("source").isMissingNode()).isTrue();
        assertThat(api.post("/v1/imports/" + picture.path("id").asString() + "/starts", "")
                        .reasons())
                .containsExactly("import_format_unknown");
        assertThat(api.get("/v1/imports/" + picture.path("id").asString() + "/preview")
                        .code())
                .isEqualTo("import_unfit_file");
        assertThat(send("", "text/csv").statusCode()).isEqualTo(400);
        assertThat(send("title\n", "image/png").statusCode()).isEqualTo(415);
        assertThat(send("title\n", "").statusCode()).isEqualTo(415);
        assertThat(library.reader()
                        .api()
                        .with("Content-Type", "text/csv")
                        .post("/v1/imports", "title\n")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void files_go_some_days_after_their_import_ended_and_what_came_of_it_stays() throws Exception {
        var job = send("title\nUbik\n".getBytes(StandardCharsets.UTF_8), "text/csv", "");
        var path = "/v1/imports/" + job.path("id").asString();
        api.post(path + "/starts", "");
        imports.work();
        clock.advance(Duration.ofDays(6));
        purgeOfImportFiles.run();
        assertThat(files()).isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        purgeOfImportFiles.run();
        assertThat(files()).isZero();
        clock.advance(Duration.ofDays(-8));
        assertThat(api.get(path).at("created")).isEqualTo("1");
    }

    @Test
    void who_watches_is_told_until_the_end() throws Exception {
        var job = send("title\nUbik\n".getBytes(StandardCharsets.UTF_8), "text/csv", "");
        var path = "/v1/imports/" + job.path("id").asString();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path + "/events"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var events = client.sendAsync(request, BodyHandlers.ofLines()).join();
            assertThat(events.statusCode()).isEqualTo(200);
            assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            var lines = events.body().iterator();
            assertThat(lines.next()).isEqualTo("event:progress");
            assertThat(lines.next()).contains("\"state\":\"draft\"");
            api.post(path + "/starts", "");
            imports.work();
            var rest = new StringBuilder();
            lines.forEachRemaining(line -> rest.append(line).append('\n'));
            assertThat(rest).contains("event:end\ndata:{", "\"state\":\"finished\"", "\"created\":1");
        }
        assertThat(api.get("/v1/imports/" + UUID.randomUUID() + "/events").code())
                .isEqualTo("not_found");
    }

    private int files() {
        return jdbc.sql("select count(*) from import_file").query(Integer.class).single();
    }

    private JsonNode send(byte[] body, String type, String query) throws IOException, InterruptedException {
        var answer = answer(body, type, query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> send(String body, String type) throws IOException, InterruptedException {
        return answer(body.getBytes(StandardCharsets.UTF_8), type, "");
    }

    private HttpResponse<String> answer(byte[] body, String type, String query)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/imports?" + query))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
