package org.carrel.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Repository;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CarrelTest
class DescriptionTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Test
    void the_committed_description_is_the_one_that_is_served() throws Exception {
        var served = get("/openapi.json").body();

        Repository.assertCommitted("docs/openapi.json", served + "\n", "-Dcarrel.openapi.write=true");
    }

    @Test
    void every_operation_says_what_it_is_called_and_who_may_call_it() throws Exception {
        var ids = new HashSet<String>();
        var description = JSON.readTree(get("/openapi.json").body());
        var described = description
                .path("tags")
                .valueStream()
                .filter(tag -> tag.has("description"))
                .map(tag -> tag.path("name").asString(""))
                .toList();
        description
                .path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    assertThat(operation.path("summary").asString(""))
                            .as(method + " " + path)
                            .isNotBlank();
                    assertThat(ids.add(operation.path("operationId").asString("")))
                            .as("operationId of " + method + " " + path + " is its own")
                            .isTrue();
                    assertThat(operation.path("operationId").asString(""))
                            .as("operationId of " + method + " " + path)
                            .matches("[a-z][a-zA-Z]+");
                    assertThat(operation.has("security"))
                            .as(method + " " + path)
                            .isTrue();
                    assertThat(described)
                            .contains(operation.path("tags").path(0).asString(""));
                    assertThat(operation.path("tags").size())
                            .as("tag of " + method + " " + path)
                            .isEqualTo(1);
                    assertThat(operation.path("responses").has("503")).isTrue();
                }));
        assertThat(ids).isNotEmpty();
    }

    @Test
    void nothing_internal_is_described() throws Exception {
        var description = JSON.readTree(get("/openapi.json").body());

        assertThat(description.path("components").path("schemas").propertyNames())
                .allSatisfy(name -> assertThat(name).matches("[A-Z][A-Za-z0-9]*"))
                .doesNotContain("Caller", "Precondition", "Fields", "MergePatch", "PageRequest");
    }

    @Test
    void the_pages_take_nothing_from_elsewhere() throws Exception {
        for (var page : new String[] {"/docs", "/redoc"}) {
            var answer = get(page);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .anySatisfy(policy -> assertThat(policy).contains("default-src 'none'; script-src 'self';"));
            var addresses = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(answer.body());
            while (addresses.find()) {
                assertThat(addresses.group(1)).startsWith("/");
                assertThat(get(addresses.group(1)).statusCode())
                        .as(addresses.group(1))
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void the_type_of_a_problem_leads_to_a_page() throws Exception {
        JsonNode problem = JSON.readTree(get("/no/such/place").body());
        var page = get(problem.path("type").asString(""));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).contains("html"));
        assertThat(get("/problems/no_such_code").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
