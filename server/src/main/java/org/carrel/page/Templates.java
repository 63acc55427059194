package org.carrel.page;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The templates of pages ({@code templates/*.mustache}). They are Mustache without logic: every value is written as text,
 * and none of them has a hole for anything else. What a template names and nobody gives is an error.
 */
final class Templates {
    private static final Map<String, Template> COMPILED = new ConcurrentHashMap<>();
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withCollector(new Values())
            .withLoader(Templates::file);

    private Templates() {}

    static String fill(String name, Map<String, Object> values) {
        return COMPILED.computeIfAbsent(name, COMPILER::loadTemplate).execute(values);
    }

    private static Reader file(String name) {
        var file = "templates/" + name + ".mustache";
        return new InputStreamReader(
                Objects.requireNonNull(Templates.class.getResourceAsStream(file), file), StandardCharsets.UTF_8);
    }

    /** Takes an {@link Optional} for what it holds, or for nothing. */
    private static final class Values extends DefaultCollector {
        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            return value instanceof Optional<?> some ? some.stream().iterator() : super.toIterator(value);
        }
    }
}
