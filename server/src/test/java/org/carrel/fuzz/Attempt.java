package org.carrel.fuzz;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request, ready to be sent.
 *
 * @param who sends it; empty for nobody
 * @param hopeless whether it is so wrong that no route may take it
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares attempts.
record Attempt(
        Operation operation,
        String method,
        String target,
        Map<String, String> headers,
        byte[] body,
        String who,
        boolean hopeless) {
    HttpRequest request(int port, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target));
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
    }

    /** Whether the method is one the description has for this path. */
    boolean described() {
        return method.equals(operation.method());
    }

    @Override
    public String toString() {
        var text = new String(body, StandardCharsets.UTF_8);
        return "%s %s as %s %s %s"
                .formatted(
                        method,
                        target.length() > 300 ? target.substring(0, 300) + "…" : target,
                        who.isEmpty() ? "nobody" : who,
                        headers,
                        text.length() > 400 ? text.substring(0, 400) + "… of " + text.length() : text);
    }
}
