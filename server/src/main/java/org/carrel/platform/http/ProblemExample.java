package org.carrel.platform.http;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a problem document looks, for the API's description. */
public final class ProblemExample {
    private ProblemExample() {}

    public static String title(int status) {
        return Titles.of(status);
    }

    /** The schema, with the shapes inside it spelt out. */
    public static Schema<?> schema() {
        Schema<?> schema = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(Problem.class).resolveAsRef(false))
                .schema;
        // Relative to the server, so it is no whole URI.
        schema.getProperties().put("type", reference());
        schema.getProperties().put("errors", listOf(FieldError.class));
        schema.getProperties().put("reasons", listOf(Reason.class));
        schema.setRequired(List.of("type", "title", "status", "detail", "code", "requestId"));
        return schema;
    }

    public static Map<String, Object> of(int status, String code) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "/problems/" + code);
        example.put("title", Titles.of(status));
        example.put("status", status);
        example.put("detail", new Codes().sentence(code).orElseThrow(() -> new IllegalArgumentException(code)));
        example.put("code", code);
        example.put("requestId", "0199f0a2-7c11-7e3a-9d0b-3f5a2c1b4d6e");
        if (status == 400) {
            example.put(
                    "errors",
                    List.of(Map.of("field", "isbn", "code", "check_digit", "message", "The last digit does not fit.")));
        }
        if (status == 409) {
            example.put(
                    "reasons",
                    List.of(Map.of(
                            "code",
                            code,
                            "message",
                            "2 asked for, 1 available; nothing was lent.",
                            "overridable",
                            false,
                            "facts",
                            Map.of("asked", 2, "available", 1))));
        }
        return example;
    }

    private static Schema<?> reference() {
        var reference = new JsonSchema();
        reference.setTypes(Set.of("string"));
        reference.setFormat("uri-reference");
        return reference;
    }

    private static Schema<?> listOf(Class<?> type) {
        var list = new JsonSchema();
        list.setTypes(Set.of("array"));
        list.setItems(ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false))
                .schema);
        return list;
    }
}
