package org.carrel.fuzz;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What came back. */
record Answer(HttpResponse<byte[]> response) {
    private static final JsonMapper JSON = JsonMapper.shared();

    int status() {
        return response.statusCode();
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** Without parameters. */
    String mediaType() {
        return bare(header("Content-Type").orElse(""));
    }

    static String bare(String type) {
        return type.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** What lies at a path such as {@code items/0/id}; empty where nothing does. */
    String at(String path) {
        return json().at("/" + path).asString("");
    }

    /** One document; a file of one to a line is something else. */
    boolean isJson() {
        return mediaType().equals("application/json") || mediaType().endsWith("+json");
    }

    /** A missing node where it is no JSON. */
    JsonNode json() {
        try {
            return isJson() ? JSON.readTree(response.body()) : MissingNode.getInstance();
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
