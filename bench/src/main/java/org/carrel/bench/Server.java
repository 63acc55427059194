package org.carrel.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A Carrel of its own process, as the launcher starts it, on a scratch data directory. */
final class Server implements AutoCloseable {
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"accessToken\"\\s*:\\s*\"([^\"]+)\"");
    /** A token is good for fifteen minutes. */
    private static final Duration TOKEN_USED = Duration.ofMinutes(10);

    private final Process process;
    private final Path data;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private String adminToken = "";
    private long signedInAt;

    private Server(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    static Server start(Path data) throws IOException, InterruptedException {
        return start(data, "");
    }

    /** @param java options for Java, that have the last word */
    static Server start(Path data, String java) throws IOException, InterruptedException {
        return start(data, java, List.of());
    }

    /** @param more arguments of the command */
    static Server start(Path data, String java, List<String> more) throws IOException, InterruptedException {
        Files.createDirectories(data);
        var port = freePort();
        var command = new ProcessBuilder("./carrel", "run", "--data", data.toString(), "--port", String.valueOf(port));
        command.command().addAll(more);
        // The load comes from one address and few people, which no library's does.
        for (var kind : List.of("SEARCH", "READ", "WRITE")) {
            command.environment().put("CARREL_LIMITS_" + kind + "BYADDRESS", "1000000/1s");
            command.environment().put("CARREL_LIMITS_" + kind + "BYUSER", "1000000/1s");
        }
        // Ten million records are more than a library sends by mistake.
        command.environment().put("CARREL_IMPORT_MAXFILE", "100GB");
        command.environment().put("CARREL_IMPORT_MAXPENDINGSIZE", "200GB");
        if (!java.isEmpty()) {
            command.environment().put("CARREL_JAVA_OPTS", java);
        }
        command.redirectErrorStream(true)
                .redirectOutput(data.resolve("server.log").toFile());
        var server = new Server(command.start(), data, port);
        server.awaitReady();
        return server;
    }

    /** The name of its data directory. */
    String library() {
        return String.valueOf(data.getFileName());
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The embedded database: where it listens is in PostgreSQL's own file, the password among the secrets. */
    Connection database() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/carrel", "carrel", databasePassword());
    }

    String databasePort() throws IOException {
        return Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .get(3)
                .strip();
    }

    String databasePassword() throws IOException {
        return Files.readString(data.resolve("secrets").resolve("database-password"))
                .strip();
    }

    long processId() {
        return process.pid();
    }

    /** Signs in a new librarian. @return the access token, good for 15 minutes */
    String librarian() throws IOException, InterruptedException, SQLException {
        return signedIn("librarian");
    }

    private String signedIn(String role) throws IOException, InterruptedException, SQLException {
        var name = "bench" + UUID.randomUUID().toString().substring(0, 8);
        var password = UUID.randomUUID().toString();
        exchange(posted("/v1/users", """
                {"username": "%s", "email": "%s@example.org", "password": "%s"}""".formatted(name, name, password)));
        try (var database = database();
                var promotion = database.prepareStatement("update users set role = ? where username = ?")) {
            promotion.setString(1, role);
            promotion.setString(2, name);
            promotion.executeUpdate();
        }
        var session = exchange(posted("/v1/sessions", """
                {"username": "%s", "password": "%s"}""".formatted(name, password)));
        var token = ACCESS_TOKEN.matcher(session);
        if (!token.find()) {
            throw new IOException("No token in " + session);
        }
        return token.group(1);
    }

    /** As an admin. */
    String get(String path) throws IOException, InterruptedException {
        return exchange(
                asAdmin(HttpRequest.newBuilder(URI.create(address() + path))).GET());
    }

    /** As an admin. */
    String post(String path, String body) throws IOException, InterruptedException {
        return exchange(asAdmin(posted(path, body)));
    }

    /** As an admin; the body is never in memory as a whole. */
    String send(String path, String type, Path file) throws IOException, InterruptedException {
        return exchange(asAdmin(HttpRequest.newBuilder(URI.create(address() + path)))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofFile(file)));
    }

    private HttpRequest.Builder asAdmin(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (System.nanoTime() - signedInAt > TOKEN_USED.toNanos() || adminToken.isEmpty()) {
            try {
                adminToken = signedIn("admin");
            } catch (SQLException e) {
                throw new IOException(e);
            }
            signedInAt = System.nanoTime();
        }
        return request.header("Authorization", "Bearer " + adminToken);
    }

    private HttpRequest.Builder posted(String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(address() + path));
        return body.isEmpty()
                ? request.POST(HttpRequest.BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private String exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        var asked = request.build();
        var answer = http.send(asked, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(asked.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private void awaitReady() throws IOException, InterruptedException {
        var end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        var request =
                HttpRequest.newBuilder(URI.create(address() + "/health/ready")).build();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("The server did not start; see " + data.resolve("server.log"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
