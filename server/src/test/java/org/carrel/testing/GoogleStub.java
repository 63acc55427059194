package org.carrel.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Stands where the application looks for Google Books, so that no test ever asks the real one. */
public final class GoogleStub {
    public static final GoogleStub INSTANCE = new GoogleStub();

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final AtomicReference<Answer> answer = new AtomicReference<>(new Answer(503, ""));
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private GoogleStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0), "google-stub"));
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/books/v1";
    }

    /** Answers so from now on, and forgets what was asked before. */
    public void answer(int status, String body) {
        answer.set(new Answer(status, body));
        asked.clear();
    }

    /** The paths and queries that were asked for. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        var body = answer.get().body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(answer.get().status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
