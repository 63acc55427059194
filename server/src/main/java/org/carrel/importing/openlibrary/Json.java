package org.carrel.importing.openlibrary;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads values of which any may be missing, or of another kind than said. */
final class Json {
    private Json() {}

    /** Text, or a number as text, or text that is wrapped with its type, as long descriptions are. */
    static Optional<String> text(JsonNode value) {
        var plain = value.isObject() ? value.path("value") : value;
        return plain.isString() || plain.isNumber()
                ? Optional.of(plain.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    static Optional<String> text(JsonNode object, String name) {
        return text(object.path(name));
    }

    /** The first of a list, or the value itself where it is none. */
    static Optional<String> first(JsonNode object, String name) {
        var value = object.path(name);
        return text(value.isArray() ? value.path(0) : value);
    }
}
