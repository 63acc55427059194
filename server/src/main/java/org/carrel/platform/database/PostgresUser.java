package org.carrel.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.platform.command.CannotStart;

/**
 * As whom PostgreSQL runs. It refuses to run as root, so root starts it in a user namespace, where it is nobody in its own
 * eyes while its files stay root's; where the machine forbids namespaces, as an ordinary user to whom the database's files
 * are given.
 *
 * @param prefix what stands before PostgreSQL's own command
 * @param files the number of the user who must own the files, where it is not the one who runs this program
 */
record PostgresUser(List<String> prefix, Optional<Integer> files) {
    /** The number that systems give to "nobody". */
    private static final int NOBODY = 65534;

    static PostgresUser choose(Path cluster) {
        if (new UnixSystem().getUid() != 0) {
            return new PostgresUser(List.of(), Optional.empty());
        }
        var owner = owner(cluster);
        if (owner == 0 && Command.succeeds("unshare", "-U", "true")) {
            return new PostgresUser(List.of("unshare", "-U"), Optional.empty());
        }
        return as(owner == 0 ? NOBODY : owner);
    }

    private static PostgresUser as(int user) {
        if (Command.succeeds("setpriv", "--version")) {
            return new PostgresUser(
                    List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"), Optional.of(user));
        }
        throw CannotStart.wrongUse(
                "PostgreSQL refuses to run as root, and neither unshare -U nor setpriv works on this machine.",
                "Start Carrel as an ordinary user, or name a PostgreSQL of your own in CARREL_DATABASE_URL.");
    }

    private static int owner(Path cluster) {
        try {
            return Files.exists(cluster) ? (Integer) Files.getAttribute(cluster, "unix:uid") : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Gives the files to the one who needs them and lets them pass the directory above. */
    void own(Path file) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        try (Stream<Path> all = Files.walk(file)) {
            for (var each : (Iterable<Path>) all::iterator) {
                Files.setAttribute(each, "unix:uid", files.get());
                Files.setAttribute(each, "unix:gid", files.get());
            }
        }
    }

    void letPass(Path directory) throws IOException {
        if (files.isPresent()) {
            var permissions = Files.getPosixFilePermissions(directory);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(directory, permissions);
        }
    }

    /** That user can reach the programs and the database's files at all. */
    void mustReach(Path programs, Path parent) {
        if (!Command.succeeds(with(programs.resolve("bin/postgres").toString(), "--version"))) {
            throw CannotStart.wrongUse(
                    "PostgreSQL refuses to run as root, and another user cannot reach " + parent + ".",
                    "Start Carrel as an ordinary user, or choose a data directory whose path others may pass.");
        }
    }

    String[] with(String... command) {
        return Stream.concat(prefix.stream(), Stream.of(command)).toArray(String[]::new);
    }
}
