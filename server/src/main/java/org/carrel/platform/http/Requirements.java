package org.carrel.platform.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a reading asks of each field, found out by giving it nonsense: so the API's description says the very sentences
 * that a client would be told.
 */
public final class Requirements {
    private static final JsonNode NONSENSE_TEXT = JsonNodeFactory.instance.stringNode("\u00bf?\u00bf");
    private final Class<?> type;

    private Requirements(Class<?> type) {
        this.type = type;
    }

    /** Empty when the type is not read by {@code read(Fields)}. */
    public static Optional<Requirements> of(Class<?> type) {
        return Readings.of(type).map(reading -> new Requirements(type));
    }

    /** Whether the reading looks at a field at all. */
    public boolean knows(String field) {
        return complaints(JsonNodeFactory.instance.objectNode().putNull(field), false).stream()
                .noneMatch(error -> error.field().equals(field) && error.code().equals("unknown"));
    }

    /** The fields that must be given. */
    public Set<String> required() {
        var optional = Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() == Optional.class && !isMarked(component))
                .map(RecordComponent::getName)
                .toList();
        return complaints(JsonNodeFactory.instance.objectNode(), false).stream()
                .filter(error -> error.code().equals("required") && !optional.contains(error.field()))
                .map(FieldError::field)
                .collect(Collectors.toSet());
    }

    /** What one record holds for many, such as an address that only some people lack, this reading may ask for always. */
    private static boolean isMarked(RecordComponent component) {
        var schema = component.getAccessor().getAnnotation(Schema.class);
        return schema != null && schema.requiredMode() == Schema.RequiredMode.REQUIRED;
    }

    /** What would be right for a field of a query. */
    public Optional<String> ruleOfParameter(String field) {
        return rule(field, NONSENSE_TEXT, true);
    }

    /** What would be right for a field of a body, where that is more than its type. */
    public Optional<String> ruleOfMember(String field) {
        return rule(field, JsonNodeFactory.instance.numberNode(Long.MIN_VALUE), false)
                .filter(rule -> !rule.equals("Must be text."))
                .or(() -> rule(field, NONSENSE_TEXT, false));
    }

    private Optional<String> rule(String field, JsonNode value, boolean fromQuery) {
        var input = JsonNodeFactory.instance.objectNode().set(field, value);
        return complaints(input, fromQuery).stream()
                .filter(error -> error.field().equals(field)
                        && !error.code().equals("required")
                        && !error.code().equals("unknown"))
                .map(FieldError::message)
                .findFirst();
    }

    private List<FieldError> complaints(JsonNode input, boolean fromQuery) {
        var reading = Readings.of(type).orElseThrow();
        try {
            if (fromQuery) {
                Fields.readQuery(input, fields -> Readings.read(reading, fields));
            } else {
                Fields.read(input, fields -> Readings.read(reading, fields));
            }
            return List.of();
        } catch (InvalidInput e) {
            return e.errors();
        }
    }
}
