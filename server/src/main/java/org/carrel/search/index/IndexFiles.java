package org.carrel.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.platform.database.DataDirectory;
import org.springframework.stereotype.Component;

/** Where the index lies: each one ever made in a numbered directory of its own, and a file that names the current one. */
@Component
class IndexFiles {
    private static final String CURRENT = "current";
    private final Path directory;

    IndexFiles(DataDirectory data, SearchProperties properties) {
        this.directory = properties.directory().isEmpty() ? data.directory("index") : Path.of(properties.directory());
    }

    /** The one that was made current last. */
    Optional<Path> current() throws IOException {
        try {
            var name = Files.readString(directory.resolve(CURRENT)).strip();
            return Optional.of(name).filter(text -> text.matches("\\d{1,9}")).map(directory::resolve);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** A directory that nothing lies in. */
    Path fresh() throws IOException {
        var last = numbered().stream()
                .mapToInt(path -> Integer.parseInt(String.valueOf(path.getFileName())))
                .max()
                .orElse(0);
        return Files.createDirectories(directory.resolve(Integer.toString(last + 1)));
    }

    /** From now on it is the current one; every other is removed. */
    void makeCurrent(Path chosen) throws IOException {
        var draft = directory.resolve(CURRENT + ".draft");
        Files.writeString(
                draft,
                String.valueOf(chosen.getFileName()),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(draft, directory.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    }

    void removeAllBut(Path kept) throws IOException {
        for (var path : numbered()) {
            if (!path.equals(kept)) {
                remove(path);
            }
        }
    }

    private List<Path> numbered() throws IOException {
        Files.createDirectories(directory);
        try (var entries = Files.list(directory)) {
            return entries.filter(path -> String.valueOf(path.getFileName()).matches("\\d{1,9}"))
                    .toList();
        }
    }

    private static void remove(Path path) throws IOException {
        try (Stream<Path> inside = Files.walk(path)) {
            for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
