package org.carrel.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Speaks HTTP and JSON with the server, as somebody or as nobody. Bodies are maps, lists, records or strings, the latter
 * sent as they are. It holds nothing that changes: {@link #with} gives another one.
 */
public final class Api {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private final int port;
    private final Map<String, String> headers;

    private Api(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    /** As nobody. */
    public static Api at(int port) {
        return new Api(port, Map.of());
    }

    public Api with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Api(port, Map.copyOf(all));
    }

    public Api bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "");
    }

    public Reply post(String path, Object body) {
        return send("POST", path, publisher(body), "application/json");
    }

    public Reply put(String path, Object body) {
        return send("PUT", path, publisher(body), "application/json");
    }

    /** JSON Merge Patch (RFC 7396). */
    public Reply patch(String path, Object body) {
        return send("PATCH", path, publisher(body), "application/merge-patch+json");
    }

    public Reply delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), "");
    }

    /** Any method, without a body. */
    public Reply send(String method, String path) {
        return send(method, path, BodyPublishers.noBody(), "");
    }

    private Reply send(String method, String path, BodyPublisher body, String type) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body);
        if (!type.isEmpty() && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::header);
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            PrivateWords.note(answer.body());
            return new Reply(answer.statusCode(), answer.headers(), json(answer.body()), answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher publisher(Object body) {
        var written = body instanceof String text ? text : JSON.writeValueAsString(body);
        PrivateWords.note(written);
        return BodyPublishers.ofString(written);
    }

    private static JsonNode json(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
