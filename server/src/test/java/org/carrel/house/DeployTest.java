package org.carrel.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.carrel.testing.Repository;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What is deployed cannot be built here; it is held to the rules that can be read off it. */
class DeployTest {
    private static final Pattern PINNED = Pattern.compile("[a-z/-]+:\\d+\\.\\d+[\\w.-]*(@sha256:[0-9a-f]{64})?");

    @Test
    void images_are_pinned_and_run_as_an_ordinary_user() {
        var file = Repository.text(Repository.root().resolve("deploy/Dockerfile"));
        var lines = file.replace("\\\n", " ")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(with(lines, "FROM"))
                .hasSizeGreaterThan(1)
                .allSatisfy(from -> assertThat(from.replaceFirst(" .*", "")).matches(PINNED));
        assertThat(with(lines, "USER")).last().isNotIn("root", "0");
        assertThat(lines.indexOf("USER carrel")).isLessThan(lines.size() - 1);
        assertThat(with(lines, "HEALTHCHECK")).hasSize(1);
        assertThat(with(lines, "ENTRYPOINT")).singleElement().asString().startsWith("[");
        assertThat(with(lines, "ADD")).isEmpty();
        assertThat(file).doesNotContain("curl ", "sudo", ":latest");
    }

    @Test
    void the_services_of_the_composition_are_pinned_watched_and_told_no_secrets() {
        var services = map(yaml("deploy/compose.yaml").get("services"));

        assertThat(services).containsOnlyKeys("database", "carrel");
        assertThat(String.valueOf(map(services.get("database")).get("image"))).matches(PINNED);
        assertThat(map(services.get("database"))).containsKey("healthcheck");
        for (var service : services.values()) {
            map(map(service).get("environment")).forEach((name, value) -> {
                if (name.contains("PASSWORD") || name.contains("TOKEN")) {
                    assertThat(String.valueOf(value)).as(name).startsWith("${");
                }
            });
        }
    }

    @Test
    void continuous_integration_runs_what_everybody_runs_with_versions_that_stay() {
        var test = map(map(yaml(".github/workflows/ci.yml").get("jobs")).get("test"));
        var steps = new ArrayList<Map<String, Object>>();
        if (test.get("steps") instanceof List<?> list) {
            list.forEach(step -> steps.add(map(step)));
        }

        assertThat(steps).extracting(step -> step.get("run")).contains("./carrel test");
        assertThat(steps.stream()
                        .filter(step -> step.containsKey("uses"))
                        .map(step -> String.valueOf(step.get("uses"))))
                .isNotEmpty()
                .allMatch(action -> action.matches("[\\w-]+/[\\w-]+@v\\d+"));
        assertThat(String.valueOf(test.get("runs-on"))).doesNotContain("latest");
    }

    private static List<String> with(List<String> lines, String instruction) {
        return lines.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length()).strip())
                .toList();
    }

    private static Map<String, Object> yaml(String file) {
        Object parsed = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Repository.text(Repository.root().resolve(file)));
        return map(parsed);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
