package org.carrel.platform.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the query into records that have a static {@code read(Fields)}. A parameter that is a list in the record may be given
 * several times; any other that is given twice is refused.
 */
class QueryReading implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return !parameter.hasParameterAnnotation(RequestBody.class)
                && Readings.of(parameter.getParameterType()).isPresent();
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return read(request.getParameterMap(), parameter.getParameterType());
    }

    /** @throws InvalidInput with everything that is wrong */
    static Object read(Map<String, String[]> parameters, Class<?> type) {
        var query = JsonNodeFactory.instance.objectNode();
        var lists = lists(type);
        for (var entry : parameters.entrySet()) {
            if (lists.contains(entry.getKey())) {
                var values = query.putArray(entry.getKey());
                List.of(entry.getValue()).forEach(values::add);
                continue;
            }
            if (entry.getValue().length > 1) {
                throw InvalidInput.field(Text.printable(entry.getKey()), "repeated", "Must be given only once.");
            }
            query.put(entry.getKey(), entry.getValue()[0]);
        }
        var reading = Readings.of(type).orElseThrow();
        return Fields.readQuery(query, fields -> Readings.read(reading, fields));
    }

    /** Those of the records within, too, where one query is read into several. */
    private static Set<String> lists(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getType() == List.class
                        ? Stream.of(component.getName())
                        : Readings.of(component.getType()).isPresent()
                                ? lists(component.getType()).stream()
                                : Stream.empty())
                .collect(Collectors.toSet());
    }
}
