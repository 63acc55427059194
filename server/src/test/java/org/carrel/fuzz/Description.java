package org.carrel.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The API description, as the server gives it. */
record Description(JsonNode document) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(new Operation(this, method.toUpperCase(java.util.Locale.ROOT), path, operation));
                    }
                }));
        return operations;
    }

    /** The paths, each with the methods it does not take. */
    Set<String> paths() {
        return document.path("paths").propertyNames().stream().collect(Collectors.toSet());
    }

    boolean takes(String method, String path) {
        return document.path("paths").path(path).has(method.toLowerCase(java.util.Locale.ROOT));
    }

    /** The node itself, or the one it refers to. */
    JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : resolve(document.at(reference.substring(1)));
    }
}
