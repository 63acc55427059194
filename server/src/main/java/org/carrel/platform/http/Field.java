package org.carrel.platform.http;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One field as it was read: a value, absent, or already reported as wrong. It is turned into what the record needs by
 * {@link #required()}, {@link #optional()} or {@link #or}; ask the result only after {@link Fields#done()}.
 */
public final class Field<T> {
    private final Fields fields;
    private final String name;
    private final @Nullable T value;
    private final boolean wrong;

    private Field(Fields fields, String name, @Nullable T value, boolean wrong) {
        this.fields = fields;
        this.name = name;
        this.value = value;
        this.wrong = wrong;
    }

    static <T> Field<T> present(Fields fields, String name, T value) {
        return new Field<>(fields, name, value, false);
    }

    static <T> Field<T> absent(Fields fields, String name) {
        return new Field<>(fields, name, null, false);
    }

    static <T> Field<T> wrong(Fields fields, String name) {
        return new Field<>(fields, name, null, true);
    }

    /** Reads on with a value type's {@code parse}; what it throws as {@link InvalidValue} is reported for this field. */
    public <R> Field<R> as(Function<? super T, ? extends @Nullable R> parse) {
        if (value == null) {
            return new Field<>(fields, name, null, wrong);
        }
        try {
            return new Field<>(fields, name, parse.apply(value), false);
        } catch (InvalidValue e) {
            return fields.report(name, e.code(), e.sentence());
        }
    }

    /** Keeps the value only where it is right. */
    public Field<T> where(Predicate<? super T> right, String code, String message) {
        return value == null || right.test(value) ? this : fields.report(name, code, message);
    }

    public Supplier<T> required() {
        if (value == null && !wrong) {
            fields.report(name, "required", "Must be given.");
        }
        return this::known;
    }

    public Supplier<Optional<T>> optional() {
        return () -> Optional.ofNullable(value);
    }

    public Supplier<T> or(T otherwise) {
        return () -> value == null ? otherwise : value;
    }

    private T known() {
        if (value == null) {
            throw new IllegalStateException(name + " was asked for before done()");
        }
        return value;
    }
}
