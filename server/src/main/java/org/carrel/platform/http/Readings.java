package org.carrel.platform.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;

/** Finds and calls the static {@code read(Fields)} of a record. */
final class Readings {
    private static final ClassValue<Optional<Method>> READINGS = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals("read")
                            && Modifier.isStatic(method.getModifiers())
                            && Arrays.equals(method.getParameterTypes(), new Class<?>[] {Fields.class}))
                    .peek(method -> method.setAccessible(true))
                    .findFirst();
        }
    };

    private Readings() {}

    static Optional<Method> of(Class<?> type) {
        return type.isRecord() ? READINGS.get(type) : Optional.empty();
    }

    static Object read(Method reading, Fields fields) {
        try {
            return reading.invoke(null, fields);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
