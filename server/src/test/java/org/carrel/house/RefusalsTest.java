package org.carrel.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.carrel.testing.Repository;
import org.junit.jupiter.api.Test;

/** Every code that the sources give has its sentence in {@code codes.properties}, where {@code docs/refusals.md} comes from. */
class RefusalsTest {
    private static final String CODES = "server/src/main/resources/org/carrel/platform/http/codes.properties";
    private static final String CODE = "\"([a-z][a-z0-9]*(?:_[a-z0-9]+)*)\"";
    private static final Pattern GIVEN =
            Pattern.compile("(?:Reason\\.of|new Reason|Refused\\.conflict|Refused\\.forbidden"
                    + "|ProblemException\\.unavailable)\\(\\s*" + CODE
                    + "|new ProblemException\\(\\s*HttpStatus\\.\\w+,\\s*" + CODE
                    + "|Problem\\.of\\(\\s*[^,\"]+,\\s*" + CODE
                    + "|new Law\\(\\s*\"\\w+\",\\s*" + CODE);
    private static final Pattern SWITCHED = Pattern.compile("case \\w+ _ -> " + CODE + ";");

    @Test
    void every_code_has_its_sentence() throws Exception {
        var known = new Properties();
        try (var file = java.nio.file.Files.newBufferedReader(Repository.root().resolve(CODES))) {
            known.load(file);
        }
        var given = new TreeSet<String>();
        for (var source : Repository.files("server/src/main/java")) {
            var text = Repository.text(source);
            GIVEN.matcher(text).results().forEach(match -> {
                for (var group = 1; group <= match.groupCount(); group++) {
                    if (match.group(group) != null) {
                        given.add(match.group(group));
                    }
                }
            });
            SWITCHED.matcher(text).results().forEach(match -> given.add(match.group(1)));
        }

        assertThat(given).as("codes found in the sources").hasSizeGreaterThan(20);
        given.removeAll(known.stringPropertyNames());
        assertThat(given).as("codes without a sentence: add them to " + CODES).isEmpty();
    }
}
