package org.carrel.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.carrel.platform.command.CannotStart;
import org.springframework.util.FileSystemUtils;

/**
 * The embedded database's files, and the programs that work on them.
 *
 * @param programs PostgreSQL's home, with {@code bin} below
 * @param directory the data directory in PostgreSQL's sense
 * @param user as whom its programs run
 */
record PostgresCluster(Path programs, Path directory, PostgresUser user) {
    static final String OWNER = "carrel";

    /** Unpacks and initialises whatever is not there yet. */
    static PostgresCluster prepare(DataDirectory data, boolean durable) {
        var programs = PostgresArchive.ofThisMachine().unpackInto(data.directory("runtime"));
        var directory = directory(data);
        var cluster = new PostgresCluster(programs, directory, PostgresUser.choose(directory));
        try {
            if (cluster.user.files().isPresent()) {
                cluster.user.letPass(data.path());
                cluster.user.letPass(data.path().resolve("runtime"));
                cluster.user.mustReach(programs, data.path());
            }
            if (Files.isDirectory(directory)) {
                cluster.mustBeOfThisVersion();
            } else {
                cluster.initialise(password(data), durable);
            }
        } catch (IOException e) {
            throw CannotStart.failed(
                    "The embedded PostgreSQL cannot be set up in " + directory + ": " + e.getMessage(),
                    "Make sure that there is room, and that " + data.path() + " belongs to the one who runs Carrel.",
                    e);
        }
        return cluster;
    }

    static Path directory(DataDirectory data) {
        return data.directory(".").normalize().resolve("postgres");
    }

    static String password(DataDirectory data) {
        return data.secret("database-password", () -> {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            return HexFormat.of().formatHex(random);
        });
    }

    String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private void mustBeOfThisVersion() throws IOException {
        var version = Files.readString(directory.resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresArchive.MAJOR)) {
            throw CannotStart.wrongUse(
                    "The database in " + directory + " was made by PostgreSQL " + version + ", and this Carrel brings "
                            + PostgresArchive.MAJOR + ".",
                    "Start it with the Carrel that made it, or move it with PostgreSQL's pg_upgrade.");
        }
    }

    /** Under a draft name first, so that a start that was cut short leaves nothing that looks whole. */
    private void initialise(String password, boolean durable) throws IOException {
        var draft = directory.resolveSibling("postgres.draft");
        FileSystemUtils.deleteRecursively(draft);
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(draft);
        var passwordFile = directory.resolveSibling("postgres.password");
        DataDirectory.writePrivate(passwordFile, password);
        user.own(passwordFile);
        try {
            var outcome = Command.run(user.with(
                    program("initdb"),
                    "--pgdata=" + draft,
                    "--username=" + OWNER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    // The same order of characters on every machine and in every later version of its C library.
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    durable ? "--sync-method=fsync" : "--no-sync",
                    "--no-instructions"));
            if (outcome.exitCode() != 0) {
                throw new IOException("initdb said:\n" + outcome.text());
            }
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
    }
}
