package org.carrel.account.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.carrel.testing.TestClock;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CarrelTest
class ProgramsTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    private Library library;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private record Answer(int status, JsonNode body) {
        String at(String path) {
            return body.at("/" + path).asString("");
        }
    }

    @Test
    void a_service_accounts_key_does_what_its_scopes_say_and_nothing_else() {
        var admin = library.admin().api();
        var account = account(admin, "catalogue:write", "catalogue:read");
        var key = key(admin, account, "catalogue:write");
        var program = library.api().bearer(key.at("key"));

        assertThat(program.post("/v1/books", Map.of("title", "By a program")).status())
                .isEqualTo(201);
        assertThat(program.get("/v1/missing-covers").reasons())
                .as("the scope is less than the account")
                .containsExactly("role_missing");
        assertThat(program.get("/v1/me").status()).as("nobody's own").isEqualTo(403);
        assertThat(program.get("/v1/users").status()).isEqualTo(403);
        var listed = admin.get("/v1/service-accounts/" + account + "/keys");
        assertThat(listed.at("items/0/lastUsedAt")).isNotEmpty();
        assertThat(listed.at("items/0/lastUsedFrom")).isEqualTo("127.0.0.1");
        assertThat(listed.text()).doesNotContain(key.at("key"));
        assertThat(key.at("key")).startsWith(listed.at("items/0/hint"));
    }

    @Test
    void a_key_is_kept_as_a_hash_alone() {
        var admin = library.admin().api();
        var key =
                key(admin, account(admin, "catalogue:write"), "catalogue:write").at("key");
        var rows = TestDatabase.jdbc()
                .sql("select k::text from api_key k")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(key.substring(20)));
    }

    @Test
    void a_request_that_is_sent_again_makes_one_key_and_shows_it_to_nobody_twice() {
        var again = library.reader().api().with("Idempotency-Key", "once");
        var wanted = Map.of("name", "Once", "scopes", List.of("own:read"));
        var first = again.post("/v1/me/keys", wanted);
        assertThat(first.status()).isEqualTo(201);

        var second = again.post("/v1/me/keys", wanted);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("answer_shown_once");
        assertThat(again.get("/v1/me/keys").body().path("items").size()).isEqualTo(1);
        var kept = TestDatabase.jdbc()
                .sql("select convert_from(body, 'UTF8') || headers from idempotent_answer")
                .query(String.class)
                .list();
        assertThat(kept).noneMatch(answer -> answer.contains(first.at("key")));
    }

    @Test
    void a_reader_makes_a_key_that_only_looks() {
        var anna = library.reader();
        var issued = anna.api().post("/v1/me/keys", Map.of("name", "Shelf display", "scopes", List.of("own:read")));
        assertThat(issued.status()).isEqualTo(201);
        var program = library.api().bearer(issued.at("key"));

        assertThat(program.get("/v1/me").at("username")).isEqualTo(anna.username());
        assertThat(program.post("/v1/lists", Map.of("name", "Mine")).status()).isEqualTo(403);
        assertThat(anna.api()
                        .post("/v1/me/keys", Map.of("name", "More", "scopes", List.of("patrons:read")))
                        .reasons())
                .containsExactly("reaches_higher");
        assertThat(program.post("/v1/me/keys", Map.of("name", "Child", "scopes", List.of("own:read")))
                        .status())
                .as("a key makes no keys")
                .isEqualTo(403);
    }

    @Test
    void a_revoked_expired_or_disabled_key_is_refused_with_the_next_request() {
        var admin = library.admin().api();
        var account = account(admin, "catalogue:write", "imports:read");
        var revoked = key(admin, account, "imports:read");
        var later = key(admin, account, "imports:read");
        var program = library.api().bearer(revoked.at("key"));
        assertThat(program.get("/v1/imports").status()).isEqualTo(200);

        assertThat(admin.delete("/v1/service-accounts/" + account + "/keys/" + revoked.at("clientId"))
                        .status())
                .isEqualTo(204);
        assertThat(program.get("/v1/imports").status()).isEqualTo(401);

        var other = library.api().bearer(later.at("key"));
        assertThat(other.get("/v1/imports").status()).isEqualTo(200);
        disable(admin, account, true);
        assertThat(other.get("/v1/imports").status()).isEqualTo(401);
        disable(admin, account, false);
        assertThat(other.get("/v1/imports").status()).isEqualTo(200);
        clock.advance(Duration.ofDays(91));
        assertThat(other.get("/v1/imports").status()).isEqualTo(401);
    }

    @Test
    void who_loses_a_permission_loses_it_for_their_keys() {
        var librarian = library.librarian();
        var key = librarian.api().post("/v1/me/keys", Map.of("name", "Import", "scopes", List.of("imports:read")));
        var program = library.api().bearer(key.at("key"));
        assertThat(program.get("/v1/imports").status()).isEqualTo(200);
        assertThat(library.admin()
                        .api()
                        .put("/v1/users/" + librarian.id() + "/role", Map.of("role", "guest"))
                        .status())
                .isEqualTo(200);
        assertThat(program.get("/v1/imports").status()).isEqualTo(403);
    }

    @Test
    void a_key_is_changed_for_a_token_that_allows_the_same_or_less() {
        var admin = library.admin().api();
        var account = account(admin, "imports:read", "catalogue:write");
        var key = key(admin, account, "imports:read", "catalogue:write");

        var all = token(basic(key), Map.of("grant_type", "client_credentials"));
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.at("token_type")).isEqualTo("Bearer");
        assertThat(all.at("scope")).isEqualTo("catalogue:write imports:read");
        assertThat(all.body().path("expires_in").asInt(0)).isEqualTo(3_600);

        var less = token(
                "",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        key.at("clientId"),
                        "client_secret",
                        key.at("key"),
                        "scope",
                        "imports:read"));
        var program = library.api().bearer(less.at("access_token"));
        assertThat(program.get("/v1/imports").status()).isEqualTo(200);
        assertThat(program.post("/v1/books", Map.of("title", "No")).status()).isEqualTo(403);

        assertThat(admin.delete("/v1/service-accounts/" + account + "/keys/" + key.at("clientId"))
                        .status())
                .isEqualTo(204);
        assertThat(program.get("/v1/imports").status())
                .as("a token ends with its key")
                .isEqualTo(401);
    }

    @Test
    void a_token_ends_after_its_hour() {
        var admin = library.admin().api();
        var key = key(admin, account(admin, "imports:read"), "imports:read");
        var program = library.api()
                .bearer(token(basic(key), Map.of("grant_type", "client_credentials"))
                        .at("access_token"));
        assertThat(program.get("/v1/imports").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(61));
        assertThat(program.get("/v1/imports").status()).isEqualTo(401);
    }

    @Test
    void what_is_wrong_with_a_request_for_a_token_is_said_in_the_words_of_the_standard() {
        var admin = library.admin().api();
        var key = key(admin, account(admin, "imports:read"), "imports:read");
        assertThat(token(basic(key), Map.of()).at("error")).isEqualTo("invalid_request");
        assertThat(token(basic(key), Map.of("grant_type", "password")).at("error"))
                .isEqualTo("unsupported_grant_type");
        assertThat(token(basic(key), Map.of("grant_type", "client_credentials", "scope", "roles:write"))
                        .at("error"))
                .isEqualTo("invalid_scope");
        for (var wrong : List.of(
                "",
                "Basic !!",
                "Basic " + Base64.getEncoder().encodeToString("a:b".getBytes(StandardCharsets.UTF_8)))) {
            var answer = token(wrong, Map.of("grant_type", "client_credentials"));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.at("error")).isEqualTo("invalid_client");
        }
        var another = key(admin, account(admin, "imports:read"), "imports:read");
        var mixed = token(
                "",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        key.at("clientId"),
                        "client_secret",
                        another.at("key")));
        assertThat(mixed.at("error")).isEqualTo("invalid_client");
    }

    @Test
    void a_made_up_key_is_refused_and_a_name_or_time_that_cannot_be_is_named() {
        assertThat(library.api()
                        .bearer("carrel_key_" + "A".repeat(43))
                        .get("/v1/books")
                        .status())
                .isEqualTo(401);
        var anna = library.reader().api();
        assertThat(anna.post(
                                "/v1/me/keys",
                                Map.of("name", "K", "scopes", List.of("own:read"), "expiresAt", "2199-01-01T00:00:00Z"))
                        .wrongFields())
                .containsExactly("expiresAt");
        assertThat(anna.post("/v1/me/keys", Map.of("name", "K", "scopes", List.of("everything")))
                        .wrongFields())
                .containsExactly("scopes");
    }

    @Test
    void who_administers_programs_lets_none_do_more_than_they_may_and_has_proven_who_they_are() {
        var admin = library.admin().api();
        var name = "programs-" + NUMBER.incrementAndGet();
        admin.post("/v1/roles", Map.of("name", name, "title", "Programs", "permissions", List.of("programs:write")));
        var registrar = library.reader();
        admin.put("/v1/users/" + registrar.id() + "/grants", Map.of("roles", List.of(name)));
        assertThat(registrar
                        .api()
                        .post("/v1/service-accounts", Map.of("name", name, "permissions", List.of("roles:write")))
                        .reasons())
                .containsExactly("reaches_higher");
        var mighty = account(admin, "system:write");
        assertThat(registrar
                        .api()
                        .post(
                                "/v1/service-accounts/" + mighty + "/keys",
                                Map.of("name", "K", "scopes", List.of("system:write")))
                        .reasons())
                .containsExactly("reaches_higher");
        clock.advance(Duration.ofMinutes(14));
        assertThat(registrar
                        .api()
                        .post("/v1/service-accounts", Map.of("name", name, "permissions", List.of("own:read")))
                        .reasons())
                .containsExactly("proof_too_old");
    }

    private String account(Api admin, String... permissions) {
        var made = admin.post(
                "/v1/service-accounts",
                Map.of("name", "Program " + NUMBER.incrementAndGet(), "permissions", List.of(permissions)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("id");
    }

    private static void disable(Api admin, String account, boolean disabled) {
        var before = admin.get("/v1/service-accounts/" + account);
        assertThat(admin.put(
                                "/v1/service-accounts/" + account,
                                Map.of(
                                        "name", before.at("name"),
                                        "permissions", List.of("catalogue:write", "imports:read"),
                                        "disabled", disabled))
                        .status())
                .isEqualTo(200);
    }

    private static Reply key(Api admin, String account, String... scopes) {
        var issued = admin.post(
                "/v1/service-accounts/" + account + "/keys", Map.of("name", "Nightly", "scopes", List.of(scopes)));
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        return issued;
    }

    private static String basic(Reply key) {
        var pair = key.at("clientId") + ":" + key.at("key");
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private Answer token(String authorization, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
