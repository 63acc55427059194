package org.carrel.platform.audit;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What changed between two states of a record. Only what is {@link Shown} is told by its value. */
final class Differences {
    /** A value whose JSON is longer is told as changed only: the trail is no second copy of the catalogue. */
    private static final int LONGEST_VALUE = 2_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    all -> all.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT))
            .build();
    /** What every change changes, and what the line says anyway. */
    private static final Set<String> ALWAYS = Set.of("id", "version", "createdAt", "updatedAt");

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            var whole = type.isAnnotationPresent(Shown.class);
            return Optional.ofNullable(type.getRecordComponents()).stream()
                    .flatMap(java.util.Arrays::stream)
                    .filter(component -> !ALWAYS.contains(component.getName()))
                    .map(component -> Part.of(component, whole || component.isAnnotationPresent(Shown.class)))
                    .toList();
        }
    };

    private Differences() {}

    private record Part(RecordComponent component, boolean shown) {
        static Part of(RecordComponent component, boolean shown) {
            component.getAccessor().setAccessible(true);
            return new Part(component, shown);
        }

        Optional<Object> valueIn(Optional<? extends Record> one) {
            return one.map(this::read)
                    .flatMap(value -> value instanceof Optional<?> inner ? inner : Optional.of(value));
        }

        private @Nullable Object read(Record one) {
            try {
                return component.getAccessor().invoke(one);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A record can be read", e);
            }
        }
    }

    static Map<String, Touched.Field> between(Optional<? extends Record> before, Optional<? extends Record> after) {
        var changed = new LinkedHashMap<String, Touched.Field>();
        var type = after.<Record>map(one -> one).or(() -> before).orElseThrow().getClass();
        for (var part : PARTS.get(type)) {
            var from = part.valueIn(before);
            var to = part.valueIn(after);
            if (!from.equals(to)) {
                changed.put(part.component().getName(), field(part, from, to));
            }
        }
        return changed;
    }

    private static Touched.Field field(Part part, Optional<Object> from, Optional<Object> to) {
        var withheld = new Touched.Field(Optional.empty(), Optional.empty(), true);
        if (!part.shown()) {
            return withheld;
        }
        var told = new Touched.Field(from.map(Differences::json), to.map(Differences::json), false);
        return isShort(told.from()) && isShort(told.to()) ? told : withheld;
    }

    /** Constants are told as the API tells them. */
    private static JsonNode json(Object value) {
        return value instanceof Enum<?> constant
                ? JSON.valueToTree(constant.name().toLowerCase(java.util.Locale.ROOT))
                : JSON.valueToTree(value);
    }

    private static boolean isShort(Optional<JsonNode> value) {
        return value.map(node -> node.toString().length() <= LONGEST_VALUE).orElse(true);
    }
}
