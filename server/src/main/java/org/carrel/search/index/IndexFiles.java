package org.carrel.search.index;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.carrel.platform.database.DataDirectory;
import org.springframework.stereotype.Component;

/** Where the index lies: each one ever made in a numbered directory of its own, and a file that names the current one. */
@Component
class IndexFiles {
    private static final String CURRENT = "current";
    private static final String NODE = "node";
    private final DataDirectory data;
    private final SearchProperties properties;

    IndexFiles(DataDirectory data, SearchProperties properties) {
        this.data = data;
        this.properties = properties;
    }

    /** The right to write here; empty where another process has it. */
    Optional<Lock> tryLock() throws IOException {
        try {
            return Optional.of(FSDirectory.open(directory()).obtainLock("owner.lock"));
        } catch (LockObtainFailedException e) {
            return Optional.empty();
        }
    }

    /** Under which name the node is known that writes here. */
    UUID node() throws IOException {
        var file = directory().resolve(NODE);
        if (!Files.exists(file)) {
            write(file, UUID.randomUUID().toString());
        }
        return UUID.fromString(Files.readString(file).strip());
    }

    /** The one that was made current last. */
    Optional<Path> current() throws IOException {
        try {
            var name = Files.readString(directory().resolve(CURRENT)).strip();
            return Optional.of(name).filter(text -> text.matches("\\d{1,9}")).map(directory()::resolve);
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
        return Files.createDirectories(directory().resolve(Integer.toString(last + 1)));
    }

    /** From now on it is the current one. */
    void makeCurrent(Path chosen) throws IOException {
        write(directory().resolve(CURRENT), String.valueOf(chosen.getFileName()));
    }

    /** There is no current one any more. */
    void discardCurrent() throws IOException {
        Files.deleteIfExists(directory().resolve(CURRENT));
    }

    void removeAllBut(Path kept) throws IOException {
        for (var path : numbered()) {
            if (!path.equals(kept)) {
                remove(path);
            }
        }
    }

    /** How many bytes lie there; files come and go meanwhile. */
    static long size(Path path) {
        return Stream.of("documents", "taxonomy", "headings")
                .map(name -> path.resolve(name).toFile().listFiles())
                .flatMap(files -> files == null ? Stream.empty() : Stream.of(files))
                .mapToLong(File::length)
                .sum();
    }

    private Path directory() throws IOException {
        return properties.directory().isEmpty()
                ? data.directory("index")
                : Files.createDirectories(Path.of(properties.directory()).toAbsolutePath());
    }

    private List<Path> numbered() throws IOException {
        try (var entries = Files.list(directory())) {
            return entries.filter(path -> String.valueOf(path.getFileName()).matches("\\d{1,9}"))
                    .toList();
        }
    }

    /** Whole or not at all. */
    private static void write(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(
                draft,
                text,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void remove(Path path) throws IOException {
        try (Stream<Path> inside = Files.walk(path)) {
            for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
