package org.carrel.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page in a real browser, spoken to by the DevTools protocol. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Process process;
    private final WebSocket socket;
    private final Messages messages;
    private final AtomicInteger number = new AtomicInteger();

    private Chromium(Process process, WebSocket socket, Messages messages) {
        this.process = process;
        this.socket = socket;
        this.messages = messages;
    }

    /** Where the browser is; a test without one is skipped. */
    public static String path() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> new File(folder, name)))
                .filter(File::canExecute)
                .map(File::getPath)
                .findFirst()
                .orElseGet(() -> abort("No Chromium: install chromium to try this in a browser."));
    }

    /** @param profile an empty folder */
    public static Chromium start(Path profile) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        path(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var client = HttpClient.newHttpClient();
        var tab = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + devTools(process) + "/json/new"))
                        .PUT(HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        var messages = new Messages();
        var socket = client.newWebSocketBuilder()
                .buildAsync(
                        URI.create(JSON.readTree(tab.body())
                                .path("webSocketDebuggerUrl")
                                .asString("")),
                        messages)
                .join();
        return new Chromium(process, socket, messages);
    }

    /** The page, once it is loaded. */
    public void open(String address) {
        send("Page.enable", Map.of());
        var loaded = messages.next("Page.loadEventFired");
        send("Page.navigate", Map.of("url", address));
        join(loaded);
    }

    /** What a command of the protocol answers. */
    public JsonNode send(String method, Map<String, ?> params) {
        var id = number.incrementAndGet();
        var answer = messages.answerTo(id);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", params)), true)
                .join();
        var said = join(answer);
        if (said.has("error")) {
            throw new AssertionError(method + ": " + said);
        }
        return said.path("result");
    }

    /** What an expression comes to on the page, once its promise is kept. */
    public JsonNode evaluate(String expression) {
        var said = send(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (said.has("exceptionDetails")) {
            throw new AssertionError(said.path("exceptionDetails").toString());
        }
        return said.path("result").path("value");
    }

    @Override
    public void close() {
        socket.abort();
        // Its own processes write into the profile for a moment longer than it lives, and the test wants to throw that
        // away.
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(
                one -> one.onExit().completeOnTimeout(one, 10, TimeUnit.SECONDS).join());
    }

    private static JsonNode join(CompletableFuture<JsonNode> answer) {
        return answer.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** It says on which port it listens, once it does. */
    private static int devTools(Process process) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("DevTools listening on ")) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {}));
                return URI.create(line.substring("DevTools listening on ".length()))
                        .getPort();
            }
        }
        throw new AssertionError("The browser ended without listening");
    }

    private static final class Messages implements WebSocket.Listener {
        private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
        private final Map<String, CompletableFuture<JsonNode>> events = new ConcurrentHashMap<>();
        private final StringBuilder text = new StringBuilder();

        CompletableFuture<JsonNode> answerTo(int id) {
            return answers.computeIfAbsent(id, i -> new CompletableFuture<>());
        }

        CompletableFuture<JsonNode> next(String event) {
            return events.computeIfAbsent(event, e -> new CompletableFuture<>());
        }

        @Override
        public @org.jspecify.annotations.Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                var message = JSON.readTree(text.toString());
                text.setLength(0);
                var answer = message.has("id")
                        ? answers.remove(message.path("id").asInt())
                        : events.remove(message.path("method").asString(""));
                if (answer != null) {
                    answer.complete(message);
                }
            }
            socket.request(1);
            return null;
        }
    }
}
