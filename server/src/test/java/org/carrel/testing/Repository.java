package org.carrel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository that the tests run in: its files, and those that are generated and committed. */
public final class Repository {
    private static final List<String> NOT_OURS = List.of(".git", "target", "node_modules", "data", ".idea", ".vscode");

    private Repository() {}

    /** The directory with the launcher and the parent build. */
    public static Path root() {
        return Stream.iterate(
                        Path.of("").toAbsolutePath(), here -> here.resolve("..").normalize())
                .limit(20)
                .filter(here -> Files.exists(here.resolve("server/pom.xml")))
                .findFirst()
                .orElseThrow();
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file that is committed, or would be; not what a build makes. */
    public static List<Path> files(String under) {
        try (Stream<Path> files = Files.walk(root().resolve(under))) {
            return files.filter(Files::isRegularFile)
                    .filter(Repository::isOurs)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares a generated text with the file that is committed.
     *
     * @param switched the option that writes the file instead, such as {@code -Dcarrel.openapi.write=true}
     */
    public static void assertCommitted(String file, String generated, String switched) {
        var path = root().resolve(file);
        var option = switched.substring(2, switched.indexOf('='));
        if (Boolean.getBoolean(option)) {
            write(path, generated);
        }
        var renew = file + " is generated and no longer fits. Renew it with " + switched
                + " on the test's command line, read the difference, and commit it.";
        assertThat(Files.exists(path)).as(renew).isTrue();
        assertThat(text(path)).as(renew).isEqualTo(generated);
    }

    private static void write(Path path, String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        for (var part : root().relativize(file)) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
