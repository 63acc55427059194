package org.carrel.platform.http;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the query into records that have a static {@code read(Fields)}; a parameter given twice is refused. */
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
        var query = JsonNodeFactory.instance.objectNode();
        for (var entry : request.getParameterMap().entrySet()) {
            if (entry.getValue().length > 1) {
                throw InvalidInput.field(Text.printable(entry.getKey()), "repeated", "Must be given only once.");
            }
            query.put(entry.getKey(), entry.getValue()[0]);
        }
        var reading = Readings.of(parameter.getParameterType()).orElseThrow();
        return Fields.readQuery(query, fields -> Readings.read(reading, fields));
    }
}
