package org.carrel.testing;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What the server answered.
 *
 * @param body a missing node where there was none, or no JSON
 */
public record Reply(int status, HttpHeaders headers, JsonNode body, String text) {
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The value at a JSON pointer without its first slash, such as {@code items/0/title}, as text. */
    public String at(String path) {
        return body.at("/" + path).asString("");
    }

    /** The problem document's code. */
    public String code() {
        return at("code");
    }

    /** Every field that a problem document names as wrong. */
    public List<String> wrongFields() {
        return StreamSupport.stream(body.path("errors").spliterator(), false)
                .map(error -> error.path("field").asString(""))
                .toList();
    }

    /** Every reason's code of a refusal. */
    public List<String> reasons() {
        return StreamSupport.stream(body.path("reasons").spliterator(), false)
                .map(reason -> reason.path("code").asString(""))
                .toList();
    }
}
