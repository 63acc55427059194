package org.carrel.account.oidc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.carrel.testing.Repository;

/**
 * A real provider of identities, started once for all tests of this process: the program in {@code server/src/test/oidc-provider},
 * whose libraries npm fetches when they are not there yet.
 */
final class ProviderProgram {
    static final String CLIENT = "carrel";
    static final String SECRET = "the library's own secret";
    private static final ProviderProgram INSTANCE = new ProviderProgram();

    private final Optional<URI> address;
    private final String trouble;

    private ProviderProgram() {
        Optional<URI> started = Optional.empty();
        var said = "";
        try {
            started = Optional.of(start(installed()));
        } catch (IOException | IllegalStateException e) {
            said = "No provider to test against, for npm, Node or the network is not there: " + e.getMessage();
            System.err.println(said);
        }
        address = started;
        trouble = said;
    }

    /** Where it is; empty where it cannot be started here. */
    static Optional<URI> address() {
        return INSTANCE.address;
    }

    static String trouble() {
        return INSTANCE.trouble;
    }

    /** Another signing key takes the place of the one before. */
    static void rotateKeys() {
        ask("/rotation");
    }

    /** What was asked of it so far, such as {@code POST /token}. */
    static String seen() {
        return ask("/seen");
    }

    private static String ask(String path) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address().orElseThrow().resolve(path))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A copy beside what else is built, so that the sources stay as they are; installed anew when the lock file changed. */
    private static Path installed() throws IOException {
        var sources = Repository.root().resolve("server/src/test/oidc-provider");
        var folder = Repository.root().resolve("server/target/oidc-provider");
        var done = folder.resolve("installed.json");
        Files.createDirectories(folder);
        for (var name : List.of("package.json", "package-lock.json", "provider.mjs")) {
            Files.copy(sources.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(done) || Files.mismatch(done, folder.resolve("package-lock.json")) >= 0) {
            install(folder);
            Files.copy(folder.resolve("package-lock.json"), done, StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }

    private static void install(Path folder) throws IOException {
        var log = folder.resolve("npm.log").toFile();
        var npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            if (!npm.waitFor(3, TimeUnit.MINUTES) || npm.exitValue() != 0) {
                npm.destroyForcibly();
                throw new IllegalStateException("npm ci failed; " + log + " says why");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI start(Path folder) throws IOException {
        var command = new ArrayList<>(List.of("node", "provider.mjs", CLIENT, SECRET));
        command.addAll(
                Arrays.stream(Elsewhere.Id.values()).map(Elsewhere.Id::callback).toList());
        var node = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("provider.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(node::destroy, "oidc-provider"));
        var out = new BufferedReader(node.inputReader(StandardCharsets.UTF_8));
        return out.lines()
                .filter(line -> line.startsWith("listening at "))
                .map(line -> URI.create(line.replace("listening at ", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Node did not start it"));
    }
}
