package org.carrel.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands where the application looks for Open Library, so that no test ever asks the real one. */
public final class OpenLibraryStub {
    public static final OpenLibraryStub INSTANCE = new OpenLibraryStub();
    private static final Answer NOT_FOUND = new Answer(404, "{\"error\": \"notfound\"}");

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private OpenLibraryStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0), "open-library-stub"));
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Forgets what was asked, and knows nothing but these paths: each with its answer. */
    public void knows(Map<String, String> bodies) {
        answers.clear();
        bodies.forEach((path, body) -> answers.put(path, new Answer(200, body)));
        asked.clear();
    }

    /** Answers everything so. */
    public void fails(int status) {
        answers.clear();
        answers.put("", new Answer(status, ""));
        asked.clear();
    }

    /** The paths and queries that were asked for. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        var answer = answers.getOrDefault(
                "", answers.getOrDefault(exchange.getRequestURI().getPath(), NOT_FOUND));
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
