package org.carrel.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrel.platform.http.Requirements;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Describes our records: an {@code Optional} component is a plain field that may be absent, all others are always there;
 * what is read by {@code read(Fields)} says which fields it wants and what would be right.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE) // The last one registered is the first one asked; the resolver itself asks nobody
// after it.
class RecordSchemas implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var java = Json31.mapper().constructType(type.getType());
        if (java != null && java.getRawClass() == Optional.class) {
            return context.resolve(inside(type, java));
        }
        if (java != null && isText(java.getRawClass())) {
            return new JsonSchema().types(Set.of("string"));
        }
        if (java != null && JsonNode.class.isAssignableFrom(java.getRawClass())) {
            return new JsonSchema().types(Set.of("object"));
        }
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (java != null && java.getRawClass().isRecord() && schema != null) {
            describe(java.getRawClass(), named(schema, context));
        }
        return schema;
    }

    /** A value type with a static {@code parse(String)} is written and read as its text. */
    private static boolean isText(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals("parse")
                                && Modifier.isStatic(method.getModifiers())
                                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
    }

    private static AnnotatedType inside(AnnotatedType optional, JavaType java) {
        return new AnnotatedType(java.containedTypeOrUnknown(0))
                .jsonViewAnnotation(optional.getJsonViewAnnotation())
                .ctxAnnotations(optional.getCtxAnnotations())
                .parent(optional.getParent())
                .schemaProperty(optional.isSchemaProperty())
                .name(optional.getName())
                .resolveAsRef(optional.isResolveAsRef())
                .propertyName(optional.getPropertyName());
    }

    private static Schema<?> named(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().getOrDefault(reference.substring(reference.lastIndexOf('/') + 1), schema);
    }

    private static void describe(Class<?> type, Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        var requirements = Requirements.of(type);
        requirements.ifPresent(asked -> schema.getProperties().keySet().removeIf(name -> !asked.knows(name)));
        var always = requirements.map(Requirements::required).orElseGet(() -> present(type)).stream()
                .filter(schema.getProperties()::containsKey)
                .sorted()
                .toList();
        schema.setRequired(always.isEmpty() ? null : always);
        requirements.ifPresent(asked -> schema.getProperties().forEach((name, property) -> {
            if (property.get$ref() == null && property.getDescription() == null) {
                asked.ruleOfMember(name).ifPresent(property::setDescription);
            }
        }));
    }

    /** What is always there in an answer, by the names it has there. */
    private static Set<String> present(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() != Optional.class
                        && !component.getAccessor().isAnnotationPresent(JsonInclude.class))
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? present(component.getType()).stream()
                        : Stream.of(name(component)))
                .collect(Collectors.toSet());
    }

    private static String name(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .filter(name -> !name.isEmpty())
                .orElse(component.getName());
    }
}
