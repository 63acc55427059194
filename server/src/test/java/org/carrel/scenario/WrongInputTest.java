package org.carrel.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.carrel.platform.http.ForPeople;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Every route, with everything that can be wrong with a request: the answer is a problem document, and never a 500. */
@CarrelTest
class WrongInputTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FORGED =
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiIwMDAwMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDEiLCJyb2xlIjoiYWRtaW4ifQ.";
    private static final List<String> BAD_BODIES = List.of(
            "",
            "null",
            "7",
            "\"text\"",
            "[]",
            "[{}]",
            "{",
            "{\"a\"",
            "{\"a\":1}{",
            "{\"a\":1,\"a\":2}",
            "{\"\\u0000\":1}",
            "{\"nonsense\":true}",
            "nonsense",
            "{\"a\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}");
    private static final List<Object> BAD_VALUES = List.of(
            7,
            -1,
            1e300,
            true,
            List.of(),
            List.of(7),
            Map.of(),
            Map.of("a", Map.of()),
            "",
            "\u0000",
            "\ud800",
            "x".repeat(20_000),
            "'; drop table users; --",
            "../../etc/passwd",
            "\u202e",
            "9".repeat(400));
    private static final List<String> BAD_IDS = List.of(
            "7", "not-an-id", "1-1-1-1-1", "%00", "%F0%9F%93%9A", "x".repeat(300), "..%3B", "'%20or%201=1", "null");
    private static final List<String> BAD_QUERIES = List.of(
            "nonsense=1",
            "limit=0",
            "limit=x",
            "limit=101",
            "limit=99999999999999999999",
            "offset=-1",
            "cursor=x",
            "cursor=W10",
            "sort=nonsense",
            "sort=,",
            "limit=1&limit=2",
            "%00=1",
            "limit=%C3%28",
            "offset=1&cursor=eA",
            "id=x",
            "q=%00");

    private static final Pattern KNOWN = Pattern.compile("Known: ([^.]*)\\.");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]+");

    /** A request mapping, ready to be called. */
    private record Route(String method, String path, boolean takesBody, HandlerMethod handler) {
        String with(String id) {
            return path.replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(id));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Autowired
    private Library library;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @LocalServerPort
    private int port;

    private List<Route> routes = List.of();
    private String admin = "";

    @BeforeEach
    void gather() {
        admin = library.admin().token();
        routes = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.carrel."))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> entry.getKey().getPatternValues().stream()
                                .map(path ->
                                        new Route(method.name(), path, takesBody(entry.getValue()), entry.getValue()))))
                .toList();
        assertThat(routes).hasSizeGreaterThan(50);
    }

    @Test
    void bad_ids_are_named() throws Exception {
        for (var route : routes.stream().filter(r -> r.path().contains("{id}")).toList()) {
            for (var id : BAD_IDS) {
                var answer = send(route.method(), route.with(id), "{}", "application/json", admin);
                assertProblem(route + " " + id, answer);
            }
            var unknown =
                    send(route.method(), route.with(UUID.randomUUID().toString()), "{}", "application/json", admin);
            assertRefusedOrFine(route + " of nothing", unknown);
        }
    }

    @Test
    void bad_bodies_are_refused() throws Exception {
        for (var route : bodied()) {
            for (var body : BAD_BODIES) {
                assertProblem(
                        route + " " + shown(body), send(route.method(), anId(route), body, "application/json", admin));
            }
            assertThat(send(
                                    route.method(),
                                    anId(route),
                                    "{\"title\":\"\u00c3(\"}".getBytes(StandardCharsets.ISO_8859_1),
                                    "application/json",
                                    admin)
                            .statusCode())
                    .as(route + " with broken UTF-8")
                    .isEqualTo(400);
            for (var type :
                    List.of("text/plain", "application/xml", "application/json;charset=iso-8859-1", "nonsense", "")) {
                var answer = send(route.method(), anId(route), "{}", type, admin);
                assertThat(answer.statusCode()).as(route + " as " + type).isEqualTo(415);
                assertProblem(route + " as " + type, answer);
            }
            var tooLarge = send(
                    route.method(),
                    anId(route),
                    "{\"a\":\"" + "x".repeat(1_100_000) + "\"}",
                    "application/json",
                    admin);
            assertThat(tooLarge.statusCode()).as(route + " too large").isEqualTo(413);
        }
    }

    @Test
    void a_field_of_a_wrong_kind_is_named_whatever_it_is() throws Exception {
        for (var route : bodied()) {
            for (var field : fields(route)) {
                for (var value : BAD_VALUES) {
                    var body = JSON.writeValueAsString(Map.of(field, value));
                    var answer = send(route.method(), anId(route), body, "application/json", admin);
                    assertRefusedOrFine(route + " " + shown(body), answer);
                }
            }
        }
    }

    @Test
    void bad_parameters_are_named() throws Exception {
        // Pages take what others hang on their addresses; of those that they know, their own tests tell.
        for (var route : routes.stream()
                .filter(r -> !r.handler().hasMethodAnnotation(ForPeople.class))
                .toList()) {
            for (var query : BAD_QUERIES) {
                var answer = send(route.method(), anId(route) + "?" + query, "{}", "application/json", admin);
                assertProblem(route + "?" + query, answer);
            }
        }
    }

    @Test
    void who_is_not_signed_in_or_forges_a_token_is_told_so() throws Exception {
        for (var route : routes) {
            for (var token : List.of(
                    FORGED, "x", admin + "x", admin.substring(0, admin.lastIndexOf('.') + 1), "x".repeat(7_000))) {
                var answer = send(route.method(), anId(route), "{}", "application/json", token);
                assertThat(answer.statusCode())
                        .as(route + " with " + shown(token))
                        .isEqualTo(401);
                assertProblem(route + " with " + shown(token), answer);
                assertThat(answer.headers().firstValue("WWW-Authenticate"))
                        .as(route.toString())
                        .isPresent();
            }
            var nobody = send(route.method(), anId(route), "{}", "application/json", "");
            if (!open(route)) {
                assertThat(nobody.statusCode()).as(route + " as nobody").isEqualTo(401);
            }
            assertRefusedOrFine(route + " as nobody", nobody);
        }
    }

    @Test
    void methods_that_an_address_does_not_take_are_answered_with_those_it_does() throws Exception {
        for (var path : routes.stream().map(Route::path).distinct().toList()) {
            var route = new Route("TRACE", path, false, routes.getFirst().handler());
            for (var method : List.of("PROPFIND", "LINK")) {
                var answer = send(method, anId(route), "", "", admin);
                assertThat(answer.statusCode())
                        .as(method + " " + path)
                        .isBetween(400, 501)
                        .isNotEqualTo(500);
            }
        }
        assertThat(send("DELETE", "/v1/books", "", "", admin).headers().firstValue("Allow"))
                .isPresent();
    }

    private static boolean takesBody(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(p -> p.hasParameterAnnotation(RequestBody.class));
    }

    private static boolean open(Route route) {
        return route.handler().hasMethodAnnotation(org.carrel.account.Open.class)
                || (!route.handler().hasMethodAnnotation(org.carrel.account.Requires.class)
                        && route.handler().getBeanType().isAnnotationPresent(org.carrel.account.Open.class));
    }

    private List<Route> bodied() {
        return routes.stream().filter(Route::takesBody).toList();
    }

    private static String anId(Route route) {
        return route.with(UUID.randomUUID().toString());
    }

    /** What a route reads, as it tells those who send it something else. */
    private List<String> fields(Route route) throws IOException, InterruptedException {
        var answer = send(route.method(), anId(route), "{\"nonsense\":true}", "application/json", admin);
        var known = KNOWN.matcher(JSON.readTree(answer.body()).at("/errors").toString())
                .results()
                .flatMap(found -> NAME.matcher(found.group(1)).results().map(java.util.regex.MatchResult::group));
        var all = new ArrayList<>(known.toList());
        all.addAll(List.of("id", "nonsense"));
        return all;
    }

    private HttpResponse<String> send(String method, String path, String body, String type, String token)
            throws IOException, InterruptedException {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), type, token);
    }

    private HttpResponse<String> send(String method, String path, byte[] body, String type, String token)
            throws IOException, InterruptedException {
        var bodied = !List.of("GET", "HEAD").contains(method);
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + port + path.replace("\"", "%22").replace("'", "%27")))
                .method(method, bodied ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody());
        if (bodied && !type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static void assertProblem(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", what, answer.body()).isBetween(400, 499);
        assertRefusedOrFine(what, answer);
    }

    private static void assertRefusedOrFine(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", what, answer.body()).isLessThan(500);
        assertThat(answer.headers().firstValue("X-Request-Id")).as(what).isPresent();
        if (answer.statusCode() >= 400) {
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(what)
                    .startsWith("application/problem+json");
            var problem = JSON.readTree(answer.body());
            assertThat(problem.path("code").asString("")).as(what).isNotEmpty();
            assertThat(answer.body()).as(what).doesNotContain("org.carrel", "Exception", "SQL", "java.");
        }
    }

    private static String shown(String body) {
        return body.length() > 80 ? body.substring(0, 80) + "…" : body;
    }
}
