package org.carrel.platform.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Many rows as one array a column, from which {@code unnest} makes rows again: one statement, one run of its triggers and
 * one way to the database instead of one a row.
 */
public final class ColumnArrays<T> {
    private final List<T> rows;
    private final Map<String, Object> arrays = new LinkedHashMap<>();

    private ColumnArrays(List<T> rows) {
        this.rows = rows;
    }

    public static <T> ColumnArrays<T> of(List<T> rows) {
        return new ColumnArrays<>(rows);
    }

    public ColumnArrays<T> text(String name, Function<T, String> column) {
        return optional(name, row -> Optional.of(column.apply(row)));
    }

    public ColumnArrays<T> optional(String name, Function<T, Optional<String>> column) {
        @Nullable String[] values = new @Nullable String[rows.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i)).orElse(null);
        }
        arrays.put(name, values);
        return this;
    }

    /** To be cast to {@code uuid[]}. */
    public ColumnArrays<T> id(String name, Function<T, UUID> column) {
        return text(name, row -> column.apply(row).toString());
    }

    public ColumnArrays<T> number(String name, Function<T, Integer> column) {
        arrays.put(name, rows.stream().map(column).toArray(Integer[]::new));
        return this;
    }

    public ColumnArrays<T> flag(String name, Function<T, Boolean> column) {
        arrays.put(name, rows.stream().map(column).toArray(Boolean[]::new));
        return this;
    }

    public ColumnArrays<T> bytes(String name, Function<T, byte[]> column) {
        arrays.put(name, rows.stream().map(column).toArray(byte[][]::new));
        return this;
    }

    /** Arrays of different lengths cannot lie in one: each is written out, its column to be cast to {@code text[]}. */
    public ColumnArrays<T> texts(String name, Function<T, List<String>> column) {
        return text(name, row -> literal(column.apply(row)));
    }

    public Map<String, Object> parameters() {
        return arrays;
    }

    private static String literal(List<String> texts) {
        return texts.isEmpty()
                ? "{}"
                : texts.stream()
                        .map(text -> text.replace("\\", "\\\\").replace("\"", "\\\""))
                        .collect(Collectors.joining("\",\"", "{\"", "\"}"));
    }
}
