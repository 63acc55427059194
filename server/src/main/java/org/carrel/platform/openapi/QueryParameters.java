package org.carrel.platform.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carrel.platform.http.PageRequest;
import org.carrel.platform.http.Requirements;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** Spells out the records that routes read their query into: one parameter a component, paging included. */
final class QueryParameters {
    /** What a record has taken apart, and a client gives as it got it or as the description says. */
    private static final Set<String> WRITTEN = Set.of("cursor", "sort");

    private QueryParameters() {}

    static void describe(Operation operation, HandlerMethod route) {
        var records = Arrays.stream(route.getMethodParameters())
                .filter(parameter -> !parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getParameterType)
                .filter(type -> Requirements.of(type).isPresent())
                .toList();
        if (!records.isEmpty()) {
            var kept = Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                    .filter(parameter -> !"query".equals(parameter.getIn()));
            var own = records.stream().flatMap(QueryParameters::of);
            operation.setParameters(new ArrayList<>(Stream.concat(kept, own).toList()));
        }
    }

    private static Stream<Parameter> of(Class<?> type) {
        var requirements = Requirements.of(type).orElseThrow();
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            if (component.getType() == PageRequest.class) {
                return paging(requirements);
            }
            return Requirements.of(component.getType()).isPresent()
                    ? of(component.getType())
                    : Stream.of(parameter(component, requirements));
        });
    }

    private static Parameter parameter(RecordComponent component, Requirements requirements) {
        var name = Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .orElse(component.getName());
        return query(
                name,
                schema(component),
                requirements.ruleOfParameter(name).orElse("Text."),
                requirements.required().contains(name));
    }

    private static Schema<?> schema(RecordComponent component) {
        if (component.getType() == List.class) {
            return new ArraySchema().items(new StringSchema());
        }
        if (WRITTEN.contains(component.getName())) {
            return new StringSchema();
        }
        return ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(component.getGenericType()).resolveAsRef(false))
                .schema;
    }

    private static Stream<Parameter> paging(Requirements requirements) {
        var limit = new IntegerSchema();
        limit.minimum(java.math.BigDecimal.ONE)
                .maximum(java.math.BigDecimal.valueOf(100))
                .setDefault(20);
        var offset = new IntegerSchema();
        offset.minimum(java.math.BigDecimal.ZERO).maximum(java.math.BigDecimal.valueOf(PageRequest.DEEPEST_OFFSET));
        var sort = requirements.ruleOfParameter("sort").orElse("Fields to sort by.");
        return Stream.of(
                query("limit", limit, "How many items a page has.", false),
                query("offset", offset, "How many items to skip; not together with cursor.", false),
                query("cursor", new StringSchema(), "The `next` of the page before; reaches any depth.", false),
                query("sort", new StringSchema(), sort, false));
    }

    private static Parameter query(String name, Schema<?> schema, String description, boolean required) {
        return new Parameter()
                .in("query")
                .name(name)
                .schema(schema)
                .description(description)
                .required(required);
    }
}
