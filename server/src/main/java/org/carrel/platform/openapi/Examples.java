package org.carrel.platform.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives every field and parameter a value to look at, from {@code examples.properties} by its name, else by its format. */
@Component
@Order(20)
class Examples implements GlobalOpenApiCustomizer {
    private static final ObjectMapper JSON = Json31.mapper();
    private final Properties byName = new Properties();

    Examples() {
        try (var file = Objects.requireNonNull(Examples.class.getResourceAsStream("examples.properties"))) {
            byName.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI description) {
        for (Schema<?> schema : description.getComponents().getSchemas().values()) {
            addToMembers(schema);
        }
        Optional.ofNullable(description.getPaths()).stream()
                .flatMap(paths -> paths.values().stream())
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .map(Operation::getParameters)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(parameter -> parameter.getExample() == null && parameter.getSchema() != null)
                .forEach(this::addTo);
    }

    private void addToMembers(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach(this::addToMember);
        }
    }

    private void addToMember(String name, Schema<?> property) {
        if (property.get$ref() == null && property.getExamples() == null && property.getEnum() == null) {
            example(name, property).ifPresent(value -> setExample(property, value));
        }
    }

    private void addTo(Parameter parameter) {
        if (parameter.getSchema().getEnum() == null) {
            example(parameter.getName(), parameter.getSchema()).ifPresent(parameter::setExample);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void setExample(Schema property, Object value) {
        property.setExamples(List.of(value));
    }

    private Optional<Object> example(String name, Schema<?> schema) {
        var types = Optional.ofNullable(schema.getTypes()).orElse(Set.of());
        if (types.contains("string")) {
            return Optional.of(
                    text(name, Optional.ofNullable(schema.getFormat()).orElse("")));
        }
        var own = Optional.ofNullable(byName.getProperty(name)).map(Examples::parsed);
        if (types.contains("integer")) {
            return Optional.of(own.filter(Integer.class::isInstance).orElse(1));
        }
        if (types.contains("boolean")) {
            return Optional.of(own.filter(Boolean.class::isInstance).orElse(true));
        }
        return types.contains("array") ? own.filter(List.class::isInstance) : Optional.empty();
    }

    private String text(String name, String format) {
        return switch (format) {
            case "uuid" -> "0199f0a2-7c11-7e3a-9d0b-3f5a2c1b4d6e";
            case "date-time" -> name.equals("dueAt") ? "2026-12-19T22:59:59Z" : "2026-11-21T09:30:00Z";
            case "date" -> "2026-11-21";
            case "uri" -> "https://example.org/covers/1.jpg";
            default ->
                Optional.ofNullable(byName.getProperty(name))
                        .filter(value -> parsed(value) instanceof String)
                        .orElse(name);
        };
    }

    private static Object parsed(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (IOException e) {
            return text;
        }
    }
}
