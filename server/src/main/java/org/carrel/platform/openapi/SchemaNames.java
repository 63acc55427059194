package org.carrel.platform.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.StringUtils;

/** Names schemas after their types; a type inside another is named after both, and two that are called alike keep apart. */
class SchemaNames extends TypeNameResolver {
    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        if (!type.getName().startsWith("org.carrel.")) {
            return super.nameForClass(type, options);
        }
        var name = outer(type).map(Class::getSimpleName).orElse("") + type.getSimpleName();
        return taken.computeIfAbsent(name, free -> type) == type ? name : module(type) + name;
    }

    /** A controller is only the place where a type is used. */
    private static Optional<Class<?>> outer(Class<?> type) {
        return Optional.<Class<?>>ofNullable(type.getEnclosingClass())
                .filter(outer -> !outer.getSimpleName().endsWith("Controller"));
    }

    private static String module(Class<?> type) {
        var name = type.getPackageName();
        return StringUtils.capitalize(name.substring(name.lastIndexOf('.') + 1));
    }
}
