package org.carrel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** What the subjects about imports and search keep below {@code bench/target}: files of records, libraries. */
final class Scratch {
    /** What a server is given here, whatever the machine has. */
    static final String JAVA = "-Xmx512m";

    private static final Path TARGET = Path.of("bench", "target").toAbsolutePath();

    private Scratch() {}

    /** The file that is named, or one that is made once of real records. */
    static Path marcFile(Optional<Path> named, Optional<Path> from, int records) throws IOException {
        if (named.isPresent()) {
            return named.get();
        }
        var file = TARGET.resolve("records-" + records + ".mrc");
        if (!Files.exists(file)) {
            var data = from.or(Vocabulary::directory)
                    .orElseThrow(() ->
                            new NoSuchFileException("Say with --from where books and records to learn from are."));
            System.out.printf("Making %,d records (once) …%n", records);
            Files.createDirectories(TARGET);
            new MarcFile(Vocabulary.read(data)).write(file, records);
        }
        return file;
    }

    static Path library(int records) {
        return TARGET.resolve("imported-" + records);
    }

    static Path emptyLibrary(int records) throws IOException {
        var data = library(records);
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return data;
    }
}
