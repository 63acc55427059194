package org.carrel.operations.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Repository;
import org.carrel.testing.TestClock;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No secret and nothing personal finds its way into the trail, whichever route it is given to. */
@CarrelTest
@Import(Trail.class)
class AuditSecretsTest {
    private static final String MARK = "xyzzy";
    private static final String PASSWORD = "plugh, and a long walk home";
    private static final Set<String> WRITES = Set.of("post", "put", "patch", "delete");

    @Autowired
    private Library library;

    @Autowired
    private Trail trail;

    @Autowired
    private TestClock clock;

    private record Route(String method, String path, String operation) {}

    @BeforeEach
    void nothing_waits() {
        trail.begin();
    }

    @Test
    void every_route_that_writes_is_recorded_for_administrators_without_what_it_was_told() {
        var routes = routes();
        assertThat(routes).hasSizeGreaterThan(60);

        routes.forEach(route -> send(library.admin().api(), route));
        clock.advance(Duration.ofMinutes(1));

        var recorded = trail.all().stream().map(AuditEntry::action).toList();
        assertThat(recorded)
                .as("every route that writes, whatever came of it")
                .containsAll(routes.stream().map(Route::operation).toList());
        assertThat(everything()).doesNotContain(MARK);
    }

    @Test
    void what_is_done_leaves_no_secret_either() {
        var admin = library.admin();
        var api = admin.api();
        var signedUp = library.api()
                .post(
                        "/v1/users",
                        Map.of(
                                "username",
                                MARK,
                                "email",
                                MARK + "@example.org",
                                "fullName",
                                MARK,
                                "password",
                                PASSWORD));
        assertThat(signedUp.status()).isEqualTo(201);
        var id = signedUp.at("id");
        assertThat(api.patch("/v1/users/" + id, Map.of("fullName", MARK + " II", "cardNumber", MARK))
                        .status())
                .isEqualTo(200);
        assertThat(api.post("/v1/users/" + id + "/suspension", Map.of("reason", MARK))
                        .status())
                .isEqualTo(200);
        assertThat(api.delete("/v1/users/" + id + "/suspension").status()).isEqualTo(200);
        assertThat(api.put("/v1/me/password", Map.of("currentPassword", admin.password(), "newPassword", PASSWORD))
                        .status())
                .isLessThan(300);
        library.api().post("/v1/sessions", Map.of("username", MARK, "password", MARK));
        library.api().post("/v1/sessions/refreshes", Map.of("refreshToken", MARK));
        library.api().post("/v1/setup/admin", Map.of("token", MARK, "username", "b", "password", MARK));
        clock.advance(Duration.ofMinutes(1));

        assertThat(trail.all())
                .extracting(AuditEntry::action)
                .contains(
                        "signUp",
                        "changeUser",
                        "suspendUser",
                        "liftSuspension",
                        "changePassword",
                        "refreshSession",
                        "setUpAdmin");
        assertThat(everything()).doesNotContain(MARK, "plugh", admin.token(), admin.refreshToken(), admin.password());
    }

    /** All that the tables of the trail hold, as one text. */
    private static String everything() {
        var all = new StringBuilder();
        for (var table : List.of("audit_entry", "audit_draft", "audit_tally")) {
            TestDatabase.jdbc()
                    .sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(all::append);
        }
        return all.toString();
    }

    private static void send(Api api, Route route) {
        var path = route.path().replaceAll("\\{[^}]*}", "0199f0a2-7c11-7e3a-9d0b-3f5a2c1b4d6e");
        var names = List.of(
                "username",
                "password",
                "token",
                "refreshToken",
                "currentPassword",
                "newPassword",
                "email",
                "name",
                "title",
                "barcode",
                "reason",
                "note",
                "notes",
                "text",
                "query",
                "code",
                "secret");
        var body = new TreeMap<String, Object>();
        names.forEach(name -> body.put(name, MARK + "-" + name));
        if (route.path().equals("/v1/oauth2/token")) {
            api.with("Content-Type", "application/x-www-form-urlencoded")
                    .post(path, "grant_type=client_credentials&client_id=" + MARK + "&client_secret=" + MARK);
            return;
        }
        switch (route.method()) {
            case "post" -> api.post(path, body);
            case "put" -> api.put(path, body);
            case "patch" -> api.patch(path, body);
            default -> api.delete(path);
        }
    }

    private static List<Route> routes() {
        var found = new ArrayList<Route>();
        JsonNode paths = JsonMapper.shared()
                .readTree(Repository.text(Repository.root().resolve("docs/openapi.json")))
                .path("paths");
        paths.properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> WRITES.contains(method.getKey()))
                        .map(method -> new Route(
                                method.getKey(),
                                path.getKey(),
                                method.getValue().path("operationId").asString("")))
                        .forEach(found::add));
        return found;
    }
}
