package org.carrel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;
import org.carrel.platform.command.CannotStart;

/**
 * The directory that holds everything this node keeps ({@code carrel.data}, {@code CARREL_DATA}; by default {@code ./data}):
 * the embedded database, secrets and logs. Its directories are open to their owner alone, and so are the files in
 * {@code secrets}.
 *
 * @param path absolute and normalised
 */
public record DataDirectory(Path path) {
    private static final Set<PosixFilePermission> OWNER_DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** A directory below this one, made (mode 700) where it is missing. */
    public Path directory(String name) {
        var directory = path.resolve(name);
        try {
            makePrivate(path);
            makePrivate(directory);
            return directory;
        } catch (IOException e) {
            throw CannotStart.wrongUse(
                    "The data directory " + path + " cannot be written: " + e.getMessage() + ".",
                    "Give Carrel a directory it may write: carrel.data, CARREL_DATA or --data.");
        }
    }

    /** What lies under this name in {@code secrets}, made and written (mode 600) the first time. */
    public String secret(String name, Supplier<String> first) {
        var file = directory("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                writePrivate(file, first.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file whole or not at all, mode 600. */
    static void writePrivate(Path file, String text) throws IOException {
        var draft = Files.createTempFile(
                file.toAbsolutePath().getParent(), ".draft", "", PosixFilePermissions.asFileAttribute(OWNER_FILE));
        Files.writeString(draft, text, StandardCharsets.UTF_8, StandardOpenOption.SYNC);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void makePrivate(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_DIRECTORY));
        }
    }
}
