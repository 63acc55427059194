package org.carrel.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One operation of the description. */
record Operation(Description description, String method, String path, JsonNode node) {
    String id() {
        return node.path("operationId").asString("");
    }

    List<JsonNode> parameters(String in) {
        return node.path("parameters")
                .valueStream()
                .map(description::resolve)
                .filter(parameter -> parameter.path("in").asString("").equals(in))
                .toList();
    }

    /** Media types and the schemas of what they carry. */
    Map<String, JsonNode> bodies() {
        return description.resolve(node.path("requestBody")).path("content").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().path("schema")));
    }

    boolean needsSignIn() {
        return !node.path("security").isEmpty()
                && node.path("security").valueStream().noneMatch(JsonNode::isEmpty);
    }

    /** What is said about an answer with this status; empty where nothing is. */
    Optional<JsonNode> response(int status) {
        var responses = node.path("responses");
        return Optional.of(description.resolve(responses.path(String.valueOf(status))))
                .filter(JsonNode::isObject)
                .or(() -> Optional.of(description.resolve(responses.path("default")))
                        .filter(JsonNode::isObject));
    }

    @Override
    public String toString() {
        return id() + " (" + method + " " + path + ")";
    }
}
