package org.carrel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Keeps a pgbench script the same as the statements of a store, so that what the bench holds Carrel against is what
 * Carrel does. A test calls it; run that test with {@code -Dcarrel.bench.write=true} to renew the script.
 */
public final class PgbenchScript {
    private static final Path FOLDER = Path.of("..", "bench", "src", "main", "resources", "org", "carrel", "bench");
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    private PgbenchScript() {}

    /** A statement on one line, its parameters replaced by what pgbench can make up. */
    public static String statement(String sql, Map<String, String> parameters) {
        return PARAMETER.matcher(sql.strip().replaceAll("\\s+", " ")).replaceAll(found -> {
            var value = parameters.get(found.group(1));
            assertThat(value).as("a value for :" + found.group(1)).isNotNull();
            return java.util.regex.Matcher.quoteReplacement(value);
        });
    }

    public static void assertSame(String name, String script) throws IOException {
        var file = FOLDER.resolve(name);
        if (Boolean.getBoolean("carrel.bench.write")) {
            Files.writeString(file, script);
        }
        assertThat(file).as("renew it with -Dcarrel.bench.write=true").hasContent(script);
    }
}
