package org.carrel.platform.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a JSON object, or the parameters of a query, field by field, and reports <em>everything</em> that is wrong with
 * it at once: missing, of the wrong type, out of bounds, not known at all.
 *
 * <pre>{@code
 * static NewBranch read(Fields in) {
 *     var code = in.text("code", 16).as(BranchCode::parse).required();
 *     var address = in.text("address", 500).optional();
 *     in.done();
 *     return new NewBranch(code.get(), address.get());
 * }
 * }</pre>
 */
public final class Fields {
    private final JsonNode object;
    private final boolean fromQuery;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    private Fields(JsonNode object, boolean fromQuery) {
        this.object = object;
        this.fromQuery = fromQuery;
    }

    /** @throws InvalidInput from {@code reader} when anything is wrong, or when it is no JSON object */
    public static <T> T read(JsonNode body, Function<Fields, T> reader) {
        if (!body.isObject()) {
            throw InvalidInput.field("body", "object", "Must be a JSON object.");
        }
        return reader.apply(new Fields(body, false));
    }

    /** Reads a query: every value is text, numbers and flags are written in it. */
    static <T> T readQuery(JsonNode parameters, Function<Fields, T> reader) {
        return reader.apply(new Fields(parameters, true));
    }

    /**
     * One line of text without white space around it, in Unicode's composed form, of 1 to {@code most} code points; empty
     * counts as absent. Tabs, line breaks and other control characters are refused.
     */
    public Field<String> text(String name, int most) {
        return text(name, raw -> Text.clean(raw, most));
    }

    /** As {@link #text}, where somebody may write several lines. */
    public Field<String> passage(String name, int most) {
        return text(name, raw -> Text.passage(raw, most));
    }

    private Field<String> text(String name, UnaryOperator<String> cleaning) {
        return scalar(name, JsonNode::isString, "text", "Must be text.")
                .as(JsonNode::stringValue)
                .as(cleaning)
                .as(clean -> clean.isEmpty() ? null : clean);
    }

    /** Text exactly as it was sent, for secrets: not trimmed, not normalised; at most {@code most} code points. */
    public Field<String> secret(String name, int most) {
        return scalar(name, JsonNode::isString, "text", "Must be text.")
                .as(JsonNode::stringValue)
                .where(
                        raw -> raw.codePointCount(0, raw.length()) <= most,
                        "too_long",
                        "Must be at most " + most + " characters.");
    }

    public Field<Integer> whole(String name, int least, int most) {
        var message = String.format(Locale.ROOT, "Must be a whole number from %,d to %,d.", least, most);
        var number = fromQuery
                ? scalar(name, JsonNode::isString, "whole_number", message).as(node -> parseWhole(node, message))
                : scalar(name, JsonNode::isIntegralNumber, "whole_number", message)
                        .as(node -> node.canConvertToLong() ? node.longValue() : Long.MAX_VALUE);
        return number.where(n -> n >= least && n <= most, "out_of_range", message)
                .as(Math::toIntExact);
    }

    public Field<Boolean> flag(String name) {
        var message = "Must be true or false.";
        return fromQuery
                ? scalar(name, node -> Set.of("true", "false").contains(node.asString()), "flag", message)
                        .as(node -> Boolean.valueOf(node.asString()))
                : scalar(name, JsonNode::isBoolean, "flag", message).as(JsonNode::booleanValue);
    }

    public Field<UUID> id(String name) {
        return text(name, 100).as(Text::uuid);
    }

    public Field<LocalDate> day(String name) {
        return text(name, 40).as(text -> parseTime(text, LocalDate::parse, "day", "Must be a day such as 2026-11-21."));
    }

    public Field<Instant> instant(String name) {
        return text(name, 60)
                .as(text -> parseTime(
                        text, Text::instant, "instant", "Must be an instant such as 2026-11-21T09:30:00Z (RFC 3339)."));
    }

    /** One of an enum's constants, written in lower case. */
    public <E extends Enum<E>> Field<E> oneOf(String name, Class<E> type) {
        var allowed = Arrays.stream(type.getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return text(name, 100)
                .as(text -> Arrays.stream(type.getEnumConstants())
                        .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new InvalidValue("not_allowed", "Must be one of: " + allowed + ".")));
    }

    /** A list of texts, each cleaned as {@link #text} does; duplicates fall together. */
    public Field<List<String>> texts(String name, int mostItems, int mostLength) {
        return texts(name, mostItems, raw -> Text.clean(raw, mostLength));
    }

    /** A list of texts, each cleaned as {@link #passage} does; duplicates fall together. */
    public Field<List<String>> passages(String name, int mostItems, int mostLength) {
        return texts(name, mostItems, raw -> Text.passage(raw, mostLength));
    }

    private Field<List<String>> texts(String name, int mostItems, UnaryOperator<String> cleaning) {
        return items(name, mostItems, (node, path) -> {
                    if (!node.isString()) {
                        throw InvalidInput.field(path, "text", "Must be text.");
                    }
                    return inField(path, () -> cleaning.apply(node.stringValue()));
                })
                .as(list -> list.stream().filter(s -> !s.isEmpty()).distinct().toList());
    }

    /** A list of objects, each read by {@code reader}; what is wrong is reported with its place, as {@code name[0].field}. */
    public <T> Field<List<T>> objects(String name, int mostItems, Function<Fields, T> reader) {
        return items(name, mostItems, (node, path) -> {
            try {
                return read(node, reader);
            } catch (InvalidInput e) {
                throw new InvalidInput(
                        e.errors().stream().map(error -> error.within(path)).toList());
            }
        });
    }

    /** An object, read by {@code reader}. */
    public <T> Field<T> object(String name, Function<Fields, T> reader) {
        known.add(name);
        @Nullable JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return Field.absent(this, name);
        }
        try {
            return Field.present(this, name, read(node, reader));
        } catch (InvalidInput e) {
            e.errors().forEach(error -> errors.add(error.within(name)));
            return Field.wrong(this, name);
        }
    }

    /** Says that a field may be there though nobody reads it (it is ours to say, such as {@code id} and {@code createdAt}). */
    public Fields ignoring(String... names) {
        known.addAll(List.of(names));
        return this;
    }

    /** Reports something that concerns more than one field. */
    public <T> Field<T> report(String name, String code, String message) {
        errors.add(new FieldError(name, code, message));
        return Field.wrong(this, name);
    }

    /** Closes the reading. @throws InvalidInput with everything that was wrong, unknown fields included */
    public void done() {
        for (var name : object.propertyNames()) {
            if (!known.contains(name)) {
                errors.add(new FieldError(
                        Text.printable(name), "unknown", "Not known here. Known: " + String.join(", ", known) + "."));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private interface ItemReader<T> {
        T read(JsonNode node, String path);
    }

    private <T> Field<List<T>> items(String name, int most, ItemReader<T> reader) {
        return scalar(name, JsonNode::isArray, "list", "Must be a list.")
                .where(node -> node.size() <= most, "too_many", "Must be at most " + most + " items.")
                .as(node -> readItems(name, node, reader));
    }

    private <T> List<T> readItems(String name, JsonNode list, ItemReader<T> reader) {
        var read = new ArrayList<T>();
        for (var i = 0; i < list.size(); i++) {
            try {
                read.add(reader.read(list.get(i), name + "[" + i + "]"));
            } catch (InvalidInput e) {
                errors.addAll(e.errors());
            }
        }
        return List.copyOf(read);
    }

    private Field<JsonNode> scalar(
            String name, java.util.function.Predicate<JsonNode> right, String code, String message) {
        known.add(name);
        @Nullable JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return Field.absent(this, name);
        }
        return right.test(node) ? Field.present(this, name, node) : report(name, code, message);
    }

    private static Long parseWhole(JsonNode node, String message) {
        try {
            return Long.valueOf(node.asString());
        } catch (NumberFormatException e) {
            throw new InvalidValue("whole_number", message);
        }
    }

    private static <T> T parseTime(String text, Function<String, T> parse, String code, String message) {
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw new InvalidValue(code, message);
        }
    }

    private static <T> T inField(String path, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidValue e) {
            throw InvalidInput.field(path, e.code(), e.sentence());
        }
    }
}
