package org.carrel.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrel.Carrel;
import org.carrel.testing.Api;
import org.carrel.testing.OnTestDatabase;
import org.carrel.testing.Reply;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Two whole nodes on one database: whoever guesses or hurries gets no more by asking both. */
class TwoNodesTest {
    private static final String PASSWORD = "a long walk home";

    private static ConfigurableApplicationContext node() {
        ApplicationContextInitializer<ConfigurableApplicationContext> shared = context -> TestPropertyValues.of(
                        "server.port=0",
                        "carrel.limits.store=postgresql",
                        "carrel.limits.search-by-address=10/1h",
                        "carrel.http.trusted-proxies=127.0.0.1")
                .applyTo(context);
        return new SpringApplicationBuilder(Carrel.class)
                .initializers(new OnTestDatabase(), shared)
                .run();
    }

    private static Api api(ConfigurableApplicationContext node) {
        return Api.at(node.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static Reply signIn(Api api, String name, String password) {
        return api.post("/v1/sessions", Map.of("username", name, "password", password));
    }

    @Test
    void two_nodes_on_one_database_share_limits_and_locks() {
        TestDatabase.reset();
        try (var one = node();
                var other = node()) {
            var nodes = List.of(api(one), api(other));
            searchesAreCountedTogether(nodes);
            guessesAreCountedTogether(nodes);
        }
    }

    private static void searchesAreCountedTogether(List<Api> nodes) {
        var statuses = new ArrayList<Integer>();
        for (var i = 0; i < 14; i++) {
            statuses.add(nodes.get(i % 2)
                    .with("X-Forwarded-For", "203.0.113.9")
                    .get("/v1/search/suggestions?q=anna")
                    .status());
        }
        assertThat(statuses.subList(0, 10)).containsOnly(200);
        assertThat(statuses.subList(10, 14)).containsOnly(429);
        for (var node : nodes) {
            var refused = node.with("X-Forwarded-For", "203.0.113.9").get("/v1/search/suggestions?q=anna");
            assertThat(refused.header("RateLimit-Policy")).contains("\"search\";q=10;w=3600");
            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(node.with("X-Forwarded-For", "203.0.113.77")
                            .get("/v1/search/suggestions?q=anna")
                            .status())
                    .isEqualTo(200);
        }
    }

    private static void guessesAreCountedTogether(List<Api> nodes) {
        nodes.getFirst()
                .post("/v1/users", Map.of("username", "anna", "email", "anna@example.org", "password", PASSWORD));
        var stranger = nodes.stream()
                .map(node -> node.with("X-Forwarded-For", "203.0.113.5"))
                .toList();
        for (var i = 0; i < 3; i++) {
            assertThat(signIn(stranger.get(i % 2), "anna", "a guess").status()).isEqualTo(401);
        }
        for (var node : stranger) {
            assertThat(signIn(node, "anna", "a guess").code()).isEqualTo("account_locked");
        }
        for (var node : nodes) {
            assertThat(signIn(node.with("X-Forwarded-For", "192.0.2.1"), "anna", PASSWORD)
                            .status())
                    .as("anna herself is elsewhere")
                    .isEqualTo(201);
        }
    }
}
