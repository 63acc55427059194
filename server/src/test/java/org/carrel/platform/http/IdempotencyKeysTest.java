package org.carrel.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@GroundTest
class IdempotencyKeysTest {
    private static final String BRANCH = """
            {"code": "NORTH"}""";
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final JdbcClient jdbc;
    private final AnswerStore answers;

    IdempotencyKeysTest(@LocalServerPort int port, @Autowired JdbcClient jdbc, @Autowired AnswerStore answers) {
        this.port = port;
        this.jdbc = jdbc;
        this.answers = answers;
    }

    @Test
    void the_same_request_is_done_once_and_gets_the_first_answer_again() throws Exception {
        var first = send("ada", "key-1", BRANCH);
        var second = send("ada", "key-1", BRANCH);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"));
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(second.headers().firstValue("X-Request-Id"))
                .isPresent()
                .isNotEqualTo(first.headers().firstValue("X-Request-Id"));
        assertThat(branches("NORTH")).isEqualTo(1);
    }

    @Test
    void the_key_of_another_request_is_refused() throws Exception {
        send("ada", "key-1", BRANCH);

        var other = send("ada", "key-1", """
                {"code": "SOUTH"}""");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("\"code\":\"idempotency_key_reused\"");
        assertThat(branches("SOUTH")).isZero();
    }

    @Test
    void keys_of_two_callers_have_nothing_to_do_with_each_other() throws Exception {
        send("ada", "key-1", BRANCH);

        assertThat(send("ben", "key-1", """
                {"code": "SOUTH"}""").statusCode()).isEqualTo(201);
    }

    @Test
    void twins_at_once_are_done_once_and_all_get_the_same_answer() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<HttpResponse<String>> twin = () -> send("ada", "key-1", BRANCH);
            var bodies = threads.invokeAll(Stream.generate(() -> twin).limit(24).toList()).stream()
                    .map(Future::resultNow)
                    .peek(answer -> assertThat(answer.statusCode()).isEqualTo(201))
                    .map(HttpResponse::body)
                    .distinct();
            assertThat(bodies).hasSize(1);
        }
        assertThat(branches("NORTH")).isEqualTo(1);
    }

    @Test
    void what_broke_leaves_nothing_behind_and_may_be_tried_again() throws Exception {
        var broken = send("ada", "key-1", """
                {"code": "NORTH", "mood": "broken"}""");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("\"code\":\"internal_error\"").doesNotContain("as the test wants it");
        assertThat(branches("NORTH")).isZero();

        assertThat(send("ada", "key-1", BRANCH).statusCode()).isEqualTo(201);
    }

    @Test
    void a_commit_that_fails_has_not_sent_a_success() throws Exception {
        var failed = send("ada", "key-1", """
                {"code": "NORTH", "mood": "too late"}""");

        assertThat(failed.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(failed.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(failed.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(failed.headers().firstValue("Location")).isEmpty();
        assertThat(branches("NORTH")).isZero();
        assertThat(send("ada", "key-1", BRANCH).statusCode()).isEqualTo(201);
    }

    @Test
    void a_refusal_is_an_answer_too_and_is_kept() throws Exception {
        var refusing = """
                {"code": "NORTH", "mood": "refusing"}""";
        var first = send("ada", "key-1", refusing);
        var second = send("ada", "key-1", refusing);

        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void a_key_that_is_no_key_is_named() throws Exception {
        var answer = send("ada", "a b", BRANCH);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"Idempotency-Key\"");
        assertThat(send("ada", "k".repeat(256), BRANCH).statusCode()).isEqualTo(400);
        assertThat(send("ada", "k".repeat(255), BRANCH).statusCode()).isEqualTo(201);
    }

    @Test
    void keys_are_forgotten_by_age() throws Exception {
        send("ada", "key-1", BRANCH);

        assertThat(answers.purge(Instant.now().minusSeconds(60))).isZero();
        assertThat(answers.purge(Instant.now().plusSeconds(60))).isEqualTo(1);
    }

    private HttpResponse<String> send(String caller, String key, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/test/branches"))
                .header("Content-Type", "application/json")
                .header(GroundRoutes.CALLER, caller)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private long branches(String code) {
        return jdbc.sql("select count(*) from branch where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }
}
