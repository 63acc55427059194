package org.carrel.fuzz;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds answers against the schemas of the description. They are taken at their word: a field that no schema names is as
 * wrong as one that is missing.
 */
final class Schemas {
    private static final String DESCRIPTION = "https://carrel.test/description";
    private final SchemaRegistry registry;
    private final Map<JsonNode, Schema> known = new HashMap<>();

    /** What all schemas refer to is read once, not again with each of them. */
    Schemas(Description description) {
        var components = JsonNodeFactory.instance.objectNode();
        components.set(
                "components", closed(description.document().path("components").deepCopy()));
        registry = SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                        .schemas(Map.of(DESCRIPTION, components.toString())));
    }

    List<String> wrong(JsonNode schema, JsonNode value) {
        return known.computeIfAbsent(schema, this::schema).validate(value).stream()
                .map(Schemas::said)
                .distinct()
                .limit(5)
                .toList();
    }

    private static String said(Error error) {
        return error.getInstanceLocation() + " " + error.getMessage();
    }

    private Schema schema(JsonNode node) {
        return registry.getSchema(referring(closed(node.deepCopy())));
    }

    private static JsonNode referring(JsonNode node) {
        node.forEach(Schemas::referring);
        if (node instanceof ObjectNode object
                && object.path("$ref").asString("").startsWith("#/")) {
            object.put("$ref", DESCRIPTION + object.path("$ref").asString());
        }
        return node;
    }

    private static JsonNode closed(JsonNode node) {
        node.valueStream().filter(ignored -> node.isArray()).forEach(Schemas::closed);
        node.properties().forEach(entry -> closed(entry.getValue()));
        if (node instanceof ObjectNode object
                && object.path("type").asString("").equals("object")
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.has("allOf")) {
            object.put("additionalProperties", false);
        }
        return node;
    }
}
